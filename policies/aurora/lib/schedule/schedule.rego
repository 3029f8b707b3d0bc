# METADATA
# title: Schedules
# description: |
#   How often a schedule expression of AWS comes round, e.g. `rate(10 days)`, `rate(12 hours)` or `cron(0 3 1 * ? *)`.
#   Not read here, and so undefined: years that are fixed, the nearest weekday (`15W`), days of the month and of the week
#   both.
#   Sources: https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html and
#   https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html
package aurora.lib.schedule

import rego.v1

# METADATA
# description: |
#   The longest time between two starts of a schedule, in days: of a `cron` expression in whole days, 1 also where it
#   starts several times a day.
longest_days(expression) := number / per_day[unit] if {
	[number_text, unit] := words_in(expression, "rate")
	number := number_of(number_text, {})
	number > 0
} else := 1 if {
	[_, _, dates, "*", weekdays, "*"] = words_in(expression, "cron")
	any_day[dates]
	any_day[weekdays]
} else := longest_gap(days) if {
	[_, _, dates, month_field, weekdays, year] := words_in(expression, "cron")
	year == "*"
	wanted := numbers_in(month_field, 1, 12, month_names)
	days := days_in([month | some month in months; wanted[month.number]], dates, weekdays)
}

# METADATA
# description: True when a schedule starts more than once on a day.
is_hourly(expression) if longest_days(expression) < 1

else if {
	[_, hours, _, _, _, _] := words_in(expression, "cron")
	count(numbers_in(hours, 0, 23, {})) > 1
}

per_day := {"minute": 1440, "minutes": 1440, "hour": 24, "hours": 24, "day": 1, "days": 1}

month_names := {
	"JAN": 1, "FEB": 2, "MAR": 3, "APR": 4, "MAY": 5, "JUN": 6,
	"JUL": 7, "AUG": 8, "SEP": 9, "OCT": 10, "NOV": 11, "DEC": 12,
}

weekday_names := {"SUN": 1, "MON": 2, "TUE": 3, "WED": 4, "THU": 5, "FRI": 6, "SAT": 7}

any_day := {"*", "?"}

words_in(expression, kind) := [word | some word in split(inside, " "); word != ""] if {
	is_string(expression)
	text := trim_space(expression)
	opening := concat("", [kind, "("])
	startswith(text, opening)
	endswith(text, ")")
	inside := trim_suffix(trim_prefix(text, opening), ")")
}

# The days that two fields name, of which one has to leave the choice to the other.
days_in(among, dates, weekdays) := {day_of(month, date) | some month in among; some date in numbers.range(1, month.length)} if {
	any_day[dates]
	any_day[weekdays]
} else := {day | some days in found; some day in days} if {
	any_day[weekdays]
	tokens := split(dates, ",")
	found := [days | some token in tokens; days := days_by_date(among, token)]
	count(found) == count(tokens)
} else := {day | some days in found; some day in days} if {
	any_day[dates]
	tokens := split(weekdays, ",")
	found := [days | some token in tokens; days := days_by_weekday(among, token)]
	count(found) == count(tokens)
}

days_by_date(among, token) := {day_of(month, month.length) | some month in among} if {
	token == "L"
} else := {day_of(month, date) |
	some month in among
	some date in wanted
	date <= month.length
} if {
	wanted := numbers_of(token, 1, 31, {})
}

days_by_weekday(among, token) := on_weekdays(among, {7}, [1, 2, 3, 4, 5]) if {
	token == "L"
} else := {day_of(month, max(dates_of(month, weekday))) | some month in among} if {
	weekday := number_of(trim_suffix(token, "L"), weekday_names)
	endswith(token, "L")
	is_within(weekday, weekday, 1, 7)
} else := on_weekdays(among, {number_of(weekday, weekday_names)}, [number_of(nth, {})]) if {
	[weekday, nth] := split(token, "#")
} else := on_weekdays(among, numbers_of(token, 1, 7, weekday_names), [1, 2, 3, 4, 5])

on_weekdays(among, weekdays, nths) := {day_of(month, date) |
	some month in among
	some weekday in weekdays
	some nth in nths
	date := dates_of(month, weekday)[nth - 1]
}

dates_of(month, weekday) := [date |
	some week in numbers.range(0, 4)
	date := (1 + (((weekday + 7) - month.weekday) % 7)) + (7 * week)
	date <= month.length
]

day_of(month, date) := (month.start + date) - 1

numbers_in(field, lowest, highest, names) := {number | some numbers in found; some number in numbers} if {
	tokens := split(field, ",")
	found := [numbers | some token in tokens; numbers := numbers_of(token, lowest, highest, names)]
	count(found) == count(tokens)
}

# One token of a field: `*`, `3`, `1-5`, `1/3`, `*/2`, `1-10/3`.
numbers_of(token, lowest, highest, names) := {number | some number in numbers.range(first, last)} if {
	not contains(token, "/")
	[first, last] := ends_of(token, lowest, highest, names)
	is_within(first, last, lowest, highest)
} else := {number | some number in numbers.range(first, last); (number - first) % step == 0} if {
	[span, step_text] := split(token, "/")
	step := number_of(step_text, {})
	step > 0
	[first, last] := ends_of_stepped(span, lowest, highest, names)
	is_within(first, last, lowest, highest)
}

ends_of(span, lowest, highest, names) := [lowest, highest] if {
	span == "*"
} else := [number_of(first, names), number_of(last, names)] if {
	[first, last] := split(span, "-")
} else := [number_of(span, names), number_of(span, names)]

# A step from a number goes on to the end of the field.
ends_of_stepped(span, lowest, highest, names) := [number_of(span, names), highest] if {
	number_of(span, names)
} else := ends_of(span, lowest, highest, names)

is_within(first, last, lowest, highest) if {
	lowest <= first
	first <= last
	last <= highest
}

number_of(text, names) := names[upper(text)] if {
	names[upper(text)]
} else := to_number(text) if {
	regex.match(`^[0-9]{1,5}$`, text)
}

longest_gap(days) := max([gap |
	some place, position in ordered
	gap := ordered[place + 1] - position
]) if {
	ordered := sort(days)
}

# Six years hold two leap days, and a month that starts a week later than a year before. Each month: its `number`, its
# `length`, the day that it starts on, counted from 1 January 2024, a Monday, and the `weekday` of that.
months := [{
	"number": (position % 12) + 1,
	"length": length,
	"start": start,
	"weekday": ((start + 1) % 7) + 1,
} |
	some position, length in lengths
	start := sum(array.slice(lengths, 0, position))
]

lengths := [length |
	some year in numbers.range(2024, 2029)
	some month in numbers.range(1, 12)
	length := length_of(year, month)
]

length_of(year, month) := 29 if {
	month == 2
	year % 4 == 0
} else := [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
