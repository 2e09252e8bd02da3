//! Broken records: under each rule, what is changed in the sound one, and the place that the message must name.

/// `changes -> place -- hint`; without a place, that of the change with its new value; without a hint, any.
pub const CASES: &str = r#"
# Ensure every value stands in its vocabulary
collection:2 languages=fr -- README.md
figures:2 unit=foot
figures:2 scope=town
initiatives:3 kind=party
initiatives:3 central=yes
indicators:2 better=more
indicators:2 agree=period;colour
indicators:2 standard=mine
figures:5 per=shop
figures:5 doubt=maybe
places:3 kind=village
derived:2 formula=mean
prints:2 sentences=123
prints:2 sentences=1234x
# Ensure every reference resolves
figures:3 of=r-nothing
figures:2 theme=weather
reports:3 place=lake
initiative_figures:2 initiative=r-i-none
initiative_groups:2 group=none
coverage:3 theme=weather
# Ensure every number is a plain decimal
figures:2 value=5,0
figures:3 value=12.
figures:3 value=0.00000000000000000000000000012
figures:3 value=+12
sections:2 ordinal=one
# Ensure every period is ISO 8601 as the vocabulary has it
reports:2 period=2023-13
coverage:2 period=the year
# Ensure required fields are filled
sections:4 digest_en=
figures:2 subject_zh=
groups:2 text_en=
# Ensure every text stands in both languages
figures:8 note_en= -- Chinese stands
figures:4 of_what_zh= -- English stands
# Ensure ids are unique, lower case, ASCII, without a full stop
figures:2 id=R.Output
themes:2 id=
groups:2 twice -> groups:3 id -- twice
# Ensure no cell has a line break or outer white space
sections:3 label_zh= 桥
# Ensure all columns of a file are there
figures without per -> figures:1 per
not_figures without note -> not_figures:1 note
sign_exceptions without reason -> sign_exceptions:1 reason
# Ensure a collection has one row of settings, and its editions are numbered upwards from 1
collection:2 twice -> collection:3 title_zh -- one row
collection:2 gone -> reports:2 title_zh -- collection.csv
editions:2 gone -> reports:2 id -- editions.csv
editions:2 version=2 -- edition 1
editions:2 twice -> editions:3 version -- edition 2
# Ensure the colours of a collection can be read on its paper (WCAG AA, 4.5:1)
collection:2 accent=#5294e6 -- darker
collection:2 accent_dark=#154d8c -- lighter
collection:2 accent=red -- #rrggbb
# Ensure place labels are unique
places:4 label_zh=河镇
places:4 label_en=River
# Ensure a place stands under one of a higher level, and its code under that one's
places:3 parent= -- Only a province
places:3 level=province
places:3 code=12 -- begin with 99
places:2 code=9x
# Ensure a place of level town says what it is, and no other does
places:3 kind=
places:2 kind=town -- nothing for another
# Ensure a report speaks of a town and has its dates and SHA-256 in their form
reports:2 place=north
reports:2 published=31.1.2024
reports:3 sha256=12ab
# Ensure a report covers each theme of its figures and initiatives, each period once
coverage:2 gone -> figures:2 theme -- no row
coverage:3 gone -> initiatives:4 theme -- no row
coverage:3 twice -> coverage:4 period -- twice
# Ensure a report says where its source is, or what to look for
reports:2 source_url=river.example
reports:2 seek_words=河镇 -- one of the two
reports:2 seek_zh=报 & reports:2 seek_en=A paper -> reports:2 seek_zh
# Ensure a period in which a report has initiatives of a theme is covered
initiatives:2 period=2022
initiatives:3 period=unknown
initiatives:2 period=2022-01/2022-06
coverage add report=river-2023 | theme=works | period=2019/2022 & coverage:4 theme=none & initiatives:2 period=2019/2022
# Ensure rows stand in the order of their reports and places in the source
figures:3 start=8 -- after a later one
initiatives:3 twice & initiatives:4 start=38
not_figures:2 start=90 -> not_figures:3 start
figures:9 report=river-2023 -> figures:9 start
# Ensure a span begins before it ends, within its source
figures:2 end=11 -- before it begins
sections:4 end=99 -- ends at 22
not_figures:2 report=elsewhere
initiatives:2 start=-1
# Ensure the sections of a report are numbered from 1 and do not overlap
sections:3 ordinal=3 -- number 2
sections:3 start=33 -- overlaps section 1
# Ensure figures and initiatives lie in a section of their report
sections:2 end=30 -> figures:4 start -- r-water
sections:3 start=40 -> initiatives:2 start -- r-i-waterworks
sections:4 report=river-2023 -> figures:9 start -- h-bridges
# Ensure what is no figure says of which kind it is, once
not_figures:2 kind=number -- name, date
not_figures:3 raw=
not_figures:4 twice -> not_figures:5 start -- twice
# Ensure the value's magnitude is that of the raw number
figures:2 value=50000000 -- reads as 500000000
figures:8 raw=三十公里 & figures:8 value=31 -- reads as 30
figures:4 raw=约3% -> figures:4 value
figures:4 raw=900000000000000000亿百倍 -> figures:4 value -- no number
# Ensure unit, classifier and qualifier are those of the raw number
figures:2 unit=USD -- CNY
figures:8 unit=m -- km
figures:5 classifier=条
figures:6 qualifier=exact -- over
# Ensure only growth and change can be negative
figures:2 value=-500000000
# Ensure a measure has the unit and the nature that it must have
figures:3 nature=flow -> figures:3 measure
figures:7 measure=level
figures:5 measure=share
# Ensure a rank, share, growth or change says of what
figures:3 of=
# Ensure a rank says among whom, and only a part of a place is named
figures:7 among= & figures:7 among_en= -> figures:7 among
figures:6 among=全县 & figures:6 among_en=the county -> figures:6 among
figures:5 scope_zh=老桥 & figures:5 scope_en=The old one -> figures:5 scope_zh
# Ensure an inferred or unknown period gives its reason
figures:8 note= & figures:8 note_en= -> figures:8 note
figures:2 period_basis=inferred -> figures:2 note
# Ensure a figure whose reading is in doubt says why
figures:2 doubt=true -> figures:2 note -- in doubt
# Ensure the same fact has the same value, and parts the dimension of their total
figures:6 same_as=r-bridges -- another value
figures:5 same_as=r-jobs -- not a later one
figures:6 part_of=r-bridges -- not larger
figures:5 part_of=r-output -- dimension
figures:5 range_with=r-jobs -- name each other
# Ensure figures refer to others of their own report, a result to a planned target
figures:3 of=r-growth -- itself
figures:5 same_as=h-bridges -- another report
figures:6 target=r-bridges -- planned
figures:5 target=r-road -- dimension
# Ensure a figure has the dimension of its indicator, and an indicator has figures
figures:5 indicator=output -> figures:5 unit -- CNY
figures:2 indicator= -> indicators:2 id -- No figure
# Ensure related indicators name each other
indicators:2 related= -> indicators:3 related -- output
indicators:2 related=output
indicators:2 related=bridges;weather -- weather
# Ensure an indicator lists all in which its figures may differ, once, and nothing else
indicators:2 agree=definition -- period
indicators:2 agree=period;period -- twice
indicators:2 unit=percent -> indicators:2 agree -- None of its figures can differ in period
figures:2 status=planned -> indicators:2 agree -- may differ in status
figures:5 variant_zh=老桥 & figures:5 variant_en=old bridges -> indicators:3 agree -- may differ in definition
figures:5 scope=part & figures:5 scope_zh=桥头 & figures:5 scope_en=Bridgehead -> indicators:3 agree -- may differ in scope
# Ensure aliases are two or none in each language, and no name of their file
indicators:2 aliases_zh=总产值 -- Two at least
indicators:2 aliases_zh=总产值;总产值 -- each once
indicators:2 aliases_en=production; -- Two at least
indicators:2 aliases_en=production;BRIDGES -- is a name
groups:2 aliases_zh=四通;通 & groups:2 aliases_en=links;ways -> groups:2 aliases_zh -- is a name
# Ensure only an amount is for one of something
figures:3 per=person
# Ensure a derived value can be worked out from figures of one report
derived:2 inputs=r-output;r-bridges -- one unit
derived:2 inputs=r-growth -- within a period
derived:2 formula=share -> derived:2 inputs -- cannot be worked out
derived:2 formula=sum & derived:2 inputs=r-bridges;h-bridges -- different reports
derived:2 unit=USD -> derived:2 inputs -- unit of its inputs
# Ensure each link stands once, between things of one report
initiative_figures:2 twice -> initiative_figures:3 figure -- twice
initiative_groups:3 twice -> initiative_groups:4 group -- twice
initiative_figures:2 figure=h-bridges -- another report
# Ensure an initiative that a figure measures is central
initiatives:3 central=false -- A figure measures it
initiative_figures:2 initiative=r-i-waterworks -> initiatives:2 central
# Ensure a figure has the theme and the status of the initiative that it measures
figures:5 status=planned -> initiative_figures:2 figure -- achieved, that of the figure planned
initiatives:4 status=planned -> initiative_figures:3 figure -- planned, that of the figure achieved
themes add id=farms | name_zh=田 | name_en=Farms | covers_zh=田 | covers_en=Fields | cofog=04 & coverage:2 theme=works & figures:5 theme=farms -> initiative_figures:2 figure -- farms
# Ensure every exception is needed, once, with its reason
exceptions add initiative=r-i-links | figure=r-bridges | field=status | reason=none -> exceptions:2 field -- not needed
exceptions add initiative=r-i-links | field=period | reason=none -> exceptions:2 field -- not needed
figures:5 status=planned & exceptions add initiative=r-i-links | figure=r-bridges | field=status -> exceptions:2 reason
figures:5 status=planned & exceptions add initiative=r-i-links | figure=r-bridges | field=status | reason=x & exceptions:2 twice -> exceptions:3 field -- twice
# Ensure a group has initiatives of at least two reports
initiative_groups:3 gone -> groups:2 id
# Ensure the names of a report's initiatives are unique
initiatives:3 name_en=Waterworks
initiatives:3 name_zh=水厂
# Ensure a question is answered by figures that exist, the same in both languages, with no number typed
questions:2 answer_zh=河镇2座，山镇{h-bridges} & questions:2 answer_en=River, Hills {h-bridges} -> questions:2 answer_zh -- No digits
questions:2 answer_en=River {r-bridges} in {r-bridges:period} -- other figures
questions:2 answer_zh=河镇{r-nothing} & questions:2 answer_en=River {r-nothing} -> questions:2 answer_zh -- No figure
questions:2 question_zh=架了几座{桥 -- not closed
questions:2 answer_zh=好多 & questions:2 answer_en=Many -> questions:2 answer_zh -- Answer with figures
questions:2 link=/compare -- A hash
# Ensure a term stands in English in its rendering, or one of its listed forms
initiatives:3 name_en=The drive -- four links
groups:2 name_en=Four linkss -- four links
figures:3 note=四通 & figures:3 note_en=Four -> figures:3 note_en
terms add term_zh=三通 | term_en=three links | text_zh=三 | text_en=Three -> terms:3 term_zh -- no Chinese text
# Ensure each listed word, exception and character stands once, in full
numeral_words:2 twice -> numeral_words:3 word -- twice
numeral_words:2 note=
sign_exceptions add figure=nothing | reason=none -> sign_exceptions:2 figure -- No figure
traditional:2 simplified=橋 -- same
traditional:2 simplified=桥梁 -- One character
traditional add traditional=並 | simplified=并 -> traditional:3 traditional -- code points
# Ensure every source is at hand, as long and with the SHA-256 as recorded
hills-2023.txt gone -> reports:3 id -- hills-2023.txt
reports:2 sha256=0000000000000000000000000000000000000000000000000000000000000000
river-2023.txt 工程=>大工程 -> reports:2 chars -- The file has 100
# Ensure the prints of a source are those of its text
prints:2 letters=00
prints:3 sentences=12345
prints:3 gone -> reports:3 id
# Ensure every span holds its raw number
figures:2 raw=6亿元 -- holds "5亿元"
figures:6 end=60 -> figures:6 raw
not_figures:2 raw=2022年
not_figures:2 end=900 -> not_figures:2 raw -- holds ""
# Ensure an initiative's span holds its name or a part of it
initiatives:2 name_zh=泵站 -- holds "水厂"
initiatives:2 start=900 -> initiatives:2 name_zh -- holds ""
# Ensure a number is negative exactly where a word of falling governs it
figures:4 value=3 -- speaks of a fall
figures:3 value=-12 -- of no fall
river-2023.txt 比上年增长=>同比减少了 -> figures:3 value -- speaks of a fall
river-2023.txt 用水下降=>用水，降 -> figures:4 value -- of no fall
sign_exceptions add figure=r-growth | reason=none -> sign_exceptions:2 figure -- not needed
# Ensure every number of a source is a figure or none, never both
figures:8 gone -> river-2023.txt:7 93..95 -- 今后计划修路30公里
not_figures:2 gone -> river-2023.txt:6 67..71 -- figures.csv or not_figures.csv
not_figures:3 gone -> river-2023.txt:6 74..75 -- numeral_words.csv
numeral_words:2 gone -> river-2023.txt:6 81..82 -- 推进一批
not_figures add report=hills-2023 | at=3座 | kind=name -> hills-2023.txt:1 9..10 -- h-bridges and in line 6
figures:6 start=53 -> river-2023.txt:5 52..54 -- The span in line 6 of figures.csv cuts
# Ensure every listed word occurs in a source
numeral_words add word=一定 | note=a word -> numeral_words:3 word
"#;
