//! Falsified copies of the invented report: what is changed in it, and what the check must say.

/// `what: from => to | sentences of the source that are left of 20, sentences that are not its | figures and initiatives that
/// are not found any more`; `⏎` stands for a line end.
pub const CASES: &str = "
a digit: 21.6亿元 => 21.7亿元 | 19, 1 | lt-gdp
a digit before a number: 1.27 亿 => 91.27 亿 | 19, 1 | lt-fixed-investment
a digit behind a number: 560盏 => 5600盏 | 19, 1 | lt-lamps-from
a digit within a number: 1204件 => 12004件 | 19, 1 | lt-requests
a decimal point: 99.1% => 9.91% | 19, 1 | lt-hotline
a zero less: 9800平方米 => 980平方米 | 19, 1 | lt-old-homes-area
a unit a ten thousandth: 21.6亿元 => 21.6万元 | 19, 1 | lt-gdp
a unit a thousandth: 9800平方米 => 9800平方公里 | 19, 1 | lt-old-homes-area
a percent sign: 超额12% => 超额12个 | 19, 1 | lt-over-target
a unit dropped: 260万元 => 260元 | 19, 1 | lt-planned-money
a Chinese numeral: 连续三年 => 连续五年 | 19, 1 | lt-safe-years
a rank: 全县第一 => 全县第二 | 19, 1 | lt-hotline-rank
a number within a name: 3公里书屋圈 => 5公里书屋圈 | 19, 1 | lt-book-circle-radius lt-i-book-circle
a name: 萤火夜校 => 星光夜校 | 19, 1 | lt-i-night-school
a sentence negated: 无较大事故 => 有较大事故 | 19, 1 |
another negated: 纳入“１ => 未纳入“１ | 19, 1 |
a fall turned into a rise: 比 上 年 减 少 => 比 上 年 增 加 | 19, 1 |
two values swapped: 由9小时降到8小时 => 由8小时降到9小时 | 19, 1 | lt-hours-from
what two values are of swapped: 农 村 和 城 镇 => 城 镇 和 农 村 | 19, 1 |
a plan told as done: 计划再建 => 已经再建 | 19, 1 |
how exact a number is: 近300人 => 超300人 | 19, 1 |
a threshold: 500⏎万元以上 => 100⏎万元以上 | 19, 1 |
the year: 2031年,柳 => 2030年,柳 | 19, 1 |
who is first: 位居全县 => 位居全省 | 19, 1 |
a sentence left out: 清淤1.1万立方米 ;±800千伏线路下的73棵树移走. => ;移走. | 18, 2 | lt-silt lt-trees
a sentence added: 力争投入260万元 => 力争投入260万元。资金已经到位 | 19, 2 |
a mark that parts a sentence: 同比增长5.2%； => 同比增长5.2%。 | 19, 1 |
two reports of one year: 编者按： => 某镇的一年。全年产值3亿元。编者按： | 19, 3 |
";
