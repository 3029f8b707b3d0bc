package aurora.lib.schedule_test

import data.aurora.lib.schedule
import rego.v1

longest_by_rate := {
	"rate(1 day)": 1,
	"rate(90 days)": 90,
	"rate(999 days)": 999,
	"rate(12 hours)": 0.5,
	"rate(1 hour)": 1 / 24,
	"rate(30 minutes)": 1 / 48,
	" rate( 7  days ) ": 7,
}

longest_by_date := {
	"cron(0 8 * * ? *)": 1,
	"cron(0 8 ? * * *)": 1,
	"cron(0 8 * * * *)": 1,
	"cron(0 4/12 * * ? *)": 1,
	"cron(0 0/4 * * ? *)": 1,
	"cron(0 8 1 * ? *)": 31,
	"cron(0 8 L * ? *)": 31,
	"cron(0 8 15,L * ? *)": 16,
	"cron(0 8 1,15 * ? *)": 17,
	"cron(0 8 29 * ? *)": 59,
	"cron(0 8 30 * ? *)": 60,
	"cron(0 8 31 * ? *)": 61,
	"cron(0 8 */10 * ? *)": 10,
	"cron(0 8 1/7 * ? *)": 7,
	"cron(0 8 1-28/3 * ? *)": 4,
	"cron(0 8 1 1/3 ? *)": 92,
	"cron(0 8 1 JAN,APR,JUL,OCT ? *)": 92,
	"cron(0 8 1 */2 ? *)": 62,
	"cron(0 8 1 1-6 ? *)": 214,
	"cron(0 8 * 1 ? *)": 336,
	"cron(0 8 1 1 ? *)": 366,
	"cron(0 8 29 2 ? *)": 1461,
}

longest_by_weekday := {
	"cron(0 8 ? * 1 *)": 7,
	"cron(0 8 * * SUN *)": 7,
	"cron(0 8 ? * L *)": 7,
	"cron(0 8 ? * MON-FRI *)": 3,
	"cron(0 8 ? * mon,thu *)": 4,
	"cron(0 8 ? * 2/2 *)": 3,
	"cron(0 8 ? * SUN#1 *)": 35,
	"cron(0 8 ? * 6L *)": 35,
	"cron(0 8 ? * FRIL *)": 35,
	"cron(0 8 ? * 1#1,1#3 *)": 21,
	"cron(0 8 ? * SUN#5 *)": 119,
	"cron(0 8 ? JAN SUN#1 *)": 371,
}

test_longest_days_by_rate[expression] if {
	some expression, days in longest_by_rate
	schedule.longest_days(expression) == days
}

test_longest_days_by_date[expression] if {
	some expression, days in longest_by_date
	schedule.longest_days(expression) == days
}

test_longest_days_by_weekday[expression] if {
	some expression, days in longest_by_weekday
	schedule.longest_days(expression) == days
}

not_read := [
	"",
	"daily",
	"at(2026-11-24T08:00:00)",
	"rate(0 days)",
	"rate(-1 days)",
	"rate(1.5 days)",
	"rate(days)",
	"rate(2 weeks)",
	"rate(2 days",
	"rate(1e3 days)",
	"rate(123456 days)",
	"cron()",
	"cron(0 8 1 * ?)",
	"cron(0 8 1 * ? 2027)",
	"cron(0 8 1 * ? 2027-2030)",
	"cron(0 8 1 * MON *)",
	"cron(0 8 15W * ? *)",
	"cron(0 8 0 * ? *)",
	"cron(0 8 32 * ? *)",
	"cron(0 8 1, * ? *)",
	"cron(0 8 5-1 * ? *)",
	"cron(0 8 1/0 * ? *)",
	"cron(0 8 1/x * ? *)",
	"cron(0 8 1 13 ? *)",
	"cron(0 8 1 JANUARY ? *)",
	"cron(0 8 ? * 8 *)",
	"cron(0 8 ? * FRI-MON *)",
	"cron(0 8 ? * MON#x *)",
	"cron(0 8 ? * MON#6 *)",
	"cron(0 8 ? * 9L *)",
	"cron(0 8 30 2 ? *)",
	90,
	null,
	["rate(1 day)"],
]

test_not_read[expression] if {
	some expression in not_read
	not schedule.longest_days(expression)
}

test_is_hourly[expression] if {
	some expression in ["rate(12 hours)", "cron(0 */4 * * ? *)", "cron(0 8,20 1 * ? *)"]
	schedule.is_hourly(expression)
}

test_is_not_hourly[expression] if {
	some expression in ["rate(24 hours)", "rate(1 day)", "cron(0 8 * * ? *)", "cron(0 x * * ? *)", "daily", null]
	not schedule.is_hourly(expression)
}

test_every_rate_in_days if {
	every days in numbers.range(1, 999) {
		schedule.longest_days(expression("rate(# days)", days)) == days
	}
}

test_every_rate_in_hours_is_that_of_its_days if {
	every days in numbers.range(1, 400) {
		schedule.longest_days(expression("rate(# hours)", days * 24)) == days
	}
}

test_every_date_up_to_the_28th_comes_each_month if {
	every date in [1, 2, 7, 13, 14, 15, 20, 27, 28] {
		schedule.longest_days(expression("cron(0 8 # * ? *)", date)) == 31
	}
}

test_a_second_date_never_makes_it_longer if {
	every first in [1, 28, 31] {
		alone := schedule.longest_days(expression("cron(0 8 # * ? *)", first))
		every second in [1, 15, 30] {
			both := concat(",", [expression("cron(0 8 #", first), expression("# * ? *)", second)])
			schedule.longest_days(both) <= alone
		}
	}
}

test_a_span_is_the_list_of_its_dates if {
	every last in [1, 7, 31] {
		dates := concat(",", [format_int(date, 10) | some date in numbers.range(1, last)])
		schedule.longest_days(expression("cron(0 8 1-# * ? *)", last)) == schedule.longest_days(concat(
			dates,
			["cron(0 8 ", " * ? *)"],
		))
	}
}

test_a_step_is_the_list_of_what_it_hits if {
	every step in [2, 7, 31] {
		dates := concat(",", [format_int(date, 10) | some date in numbers.range(1, 31); (date - 1) % step == 0])
		schedule.longest_days(expression("cron(0 8 1/# * ? *)", step)) == schedule.longest_days(concat(
			dates,
			["cron(0 8 ", " * ? *)"],
		))
	}
}

test_names_are_numbers if {
	every position, name in ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"] {
		days := schedule.longest_days(expression("cron(0 8 1 # ? *)", position + 1))
		schedule.longest_days(concat(name, ["cron(0 8 1 ", " ? *)"])) == days
		days == 366
	}
}

test_every_weekday_comes_each_week if {
	every position, name in ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"] {
		schedule.longest_days(expression("cron(0 8 ? * # *)", position + 1)) == 7
		schedule.longest_days(concat(name, ["cron(0 8 ? * ", " *)"])) == 7
		schedule.longest_days(concat(name, ["cron(0 8 ? * ", "#2 *)"])) == 35
		schedule.longest_days(concat(name, ["cron(0 8 ? * ", "L *)"])) == 35
	}
}

expression(template, number) := replace(template, "#", format_int(number, 10))
