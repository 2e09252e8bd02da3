//! Units as the reports write them, and the dimension each measures.

vocabulary! {
    /// What one value is counted or measured in.
    Unit {
        Cny = "CNY", "元", "yuan";
        Usd = "USD", "美元", "US dollars";
        Percent = "percent", "%", "%";
        PercentagePoint = "percentage_point", "个百分点", "percentage points";
        Mu = "mu", "亩", "mu";
        Hectare = "ha", "公顷", "ha";
        SquareMetre = "m2", "平方米", "m²";
        SquareKilometre = "km2", "平方公里", "km²";
        CubicMetre = "m3", "立方米", "m³";
        Metre = "m", "米", "m";
        Kilometre = "km", "公里", "km";
        Kilogram = "kg", "公斤", "kg";
        Ton = "ton", "吨", "tonnes";
        Megawatt = "mw", "兆瓦", "MW";
        Kilowatt = "kw", "千瓦", "kW";
        KilowattHour = "kwh", "千瓦时", "kWh";
        MicrogramPerCubicMetre = "ug_per_m3", "微克/立方米", "µg/m³";
        MilligramPerLitre = "mg_per_l", "毫克/升", "mg/L";
        Decibel = "db", "分贝", "dB";
        Person = "person", "人", "people";
        PersonTime = "person_time", "人次", "attendances";
        Household = "household", "户", "households";
        Item = "item", "个", "items";
        Rank = "rank", "位", "rank";
        Year = "year", "年", "years";
        Month = "month", "个月", "months";
        Day = "day", "天", "days";
        Hour = "hour", "小时", "hours";
        Minute = "minute", "分钟", "minutes";
        Ratio = "ratio", "倍", "times";
        Point = "point", "分", "points";
    }
}

/// What a unit measures. Values share an axis only within one dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Dimension {
    Yuan,
    Dollar,
    Percent,
    PercentagePoint,
    Area,
    Volume,
    Length,
    Mass,
    Power,
    Energy,
    Concentration,
    Loudness,
    People,
    Attendance,
    Households,
    Count,
    Rank,
    Months,
    Days,
    Ratio,
    Points,
}

impl Unit {
    /// The dimension that this unit measures. Years and months are kept apart from days: a month has no fixed length.
    pub fn dimension(self) -> Dimension {
        match self {
            Unit::Cny => Dimension::Yuan,
            Unit::Usd => Dimension::Dollar,
            Unit::Percent => Dimension::Percent,
            Unit::PercentagePoint => Dimension::PercentagePoint,
            Unit::Mu | Unit::Hectare | Unit::SquareMetre | Unit::SquareKilometre => Dimension::Area,
            Unit::CubicMetre => Dimension::Volume,
            Unit::Metre | Unit::Kilometre => Dimension::Length,
            Unit::Kilogram | Unit::Ton => Dimension::Mass,
            Unit::Megawatt | Unit::Kilowatt => Dimension::Power,
            Unit::KilowattHour => Dimension::Energy,
            Unit::MicrogramPerCubicMetre | Unit::MilligramPerLitre => Dimension::Concentration,
            Unit::Decibel => Dimension::Loudness,
            Unit::Person => Dimension::People,
            Unit::PersonTime => Dimension::Attendance,
            Unit::Household => Dimension::Households,
            Unit::Item => Dimension::Count,
            Unit::Rank => Dimension::Rank,
            Unit::Year | Unit::Month => Dimension::Months,
            Unit::Day | Unit::Hour | Unit::Minute => Dimension::Days,
            Unit::Ratio => Dimension::Ratio,
            Unit::Point => Dimension::Points,
        }
    }
}
