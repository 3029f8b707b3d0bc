package aurora.lib.version_test

import data.aurora.lib.version
import data.aurora.testing
import rego.v1

parsed_cases := {
	"PostgreSQL": {"engine": "aurora-postgresql", "text": "16.11", "parsed": {"major": "16", "minor": "16.11"}},
	"PostgreSQL with a patch": {
		"engine": "aurora-postgresql",
		"text": "16.8.2",
		"parsed": {"major": "16", "minor": "16.8"},
	},
	"PostgreSQL's major version alone": {"engine": "aurora-postgresql", "text": "17", "parsed": {"major": "17"}},
	"PostgreSQL Limitless": {
		"engine": "aurora-postgresql",
		"text": "16.9-limitless",
		"parsed": {"major": "16-limitless", "minor": "16.9-limitless"},
	},
	"MySQL": {
		"engine": "aurora-mysql",
		"text": "8.0.mysql_aurora.3.04.1",
		"parsed": {"major": "3", "minor": "3.04"},
	},
	"MySQL since 8.4": {
		"engine": "aurora-mysql",
		"text": "8.4.mysql_aurora.8.4.7",
		"parsed": {"major": "8.4", "minor": "8.4.7"},
	},
	"MySQL's compatibility alone": {"engine": "aurora-mysql", "text": "8.0", "parsed": {"major": "3"}},
	"MySQL's first form": {"engine": "aurora-mysql", "text": "5.6.10a", "parsed": {"major": "1"}},
	"MySQL that is not known yet": {"engine": "aurora-mysql", "text": "9.7", "parsed": {"major": "9.7"}},
}

test_parsed[name] if {
	some name, case in parsed_cases
	version.parsed(case.engine, case.text) == case.parsed
}

test_parsed_of_what_is_no_version[engine] if {
	some engine in ["aurora-postgresql", "aurora-mysql"]
	not version.parsed(engine, "latest")
}

standard_cases := {
	"a minor version": {"engine": "aurora-postgresql", "major": "17", "minor": "17.5", "until": "2026-12-31"},
	"a minor version with long-term support": {
		"engine": "aurora-mysql",
		"major": "3",
		"minor": "3.10",
		"until": "2028-04-30",
	},
	"a major version": {"engine": "aurora-mysql", "major": "8.4", "until": "2032-04-30"},
	"a minor version that AWS no longer lists": {
		"engine": "aurora-postgresql",
		"major": "16",
		"minor": "16.6",
		"until": "",
	},
	"a minor version newer than the table": {
		"engine": "aurora-postgresql",
		"major": "17",
		"minor": "17.11",
		"until": "2027-09-16",
	},
	"a minor version newer than the table, of a major version that ends sooner": {
		"engine": "aurora-postgresql",
		"major": "14",
		"minor": "14.24",
		"until": "2027-02-28",
	},
	"a major version newer than the table": {
		"engine": "aurora-postgresql",
		"major": "19",
		"minor": "19.2",
		"until": "2027-09-16",
	},
	"MySQL's major version newer than the table": {"engine": "aurora-mysql", "major": "9.7", "until": "2027-09-16"},
	"a major version that the table never held": {"engine": "aurora-postgresql", "major": "8", "until": ""},
	"Limitless": {
		"engine": "aurora-postgresql",
		"major": "16-limitless",
		"minor": "16.9-limitless",
		"until": "2027-03-31",
	},
	"Limitless newer than the table": {
		"engine": "aurora-postgresql",
		"major": "17-limitless",
		"minor": "17.9-limitless",
		"until": "",
	},
	"a minor version of a major version without any": {
		"engine": "aurora-postgresql",
		"major": "10",
		"minor": "10.23",
		"until": "",
	},
	"a minor version that ends with zero": {"engine": "aurora-postgresql", "major": "18", "minor": "18.0", "until": ""},
}

test_standard_until[name] if {
	some name, case in standard_cases
	version.standard_until(case.engine, object.remove(case, ["engine", "until"])) == case.until
}

extended_cases := {
	"a minor version that AWS extends": {"major": "13", "minor": "13.23", "until": "2029-02-28"},
	"one that it does not": {"major": "13", "minor": "13.20", "until": ""},
	"the major version alone": {"major": "12", "until": "2028-02-29"},
	"a major version without": {"major": "10", "minor": "10.23", "until": ""},
}

test_extended_until[name] if {
	some name, case in extended_cases
	version.extended_until("aurora-postgresql", object.remove(case, ["until"])) == case.until
}

test_is_newer_than_table[minor] if {
	some minor in ["16.15", "16.99"]
	version.is_newer_than_table("aurora-postgresql", {"major": "16", "minor": minor})
}

test_is_newer_than_table_of_a_major_version if {
	version.is_newer_than_table("aurora-mysql", {"major": "9.7"})
}

test_is_newer_than_table_is_undefined_for[minor] if {
	some minor in ["16.14", "16.12", "16.1"]
	not version.is_newer_than_table("aurora-postgresql", {"major": "16", "minor": minor})
}

of_cases := {
	"known": {
		"known": {"engine": "aurora-postgresql", "engine_version": "16.11"},
		"pending": {},
		"found": {
			"state": "known",
			"engine": "aurora-postgresql",
			"text": "16.11",
			"major": "16",
			"minor": "16.11",
		},
	},
	"unset": {
		"known": {"engine": "aurora-mysql"},
		"pending": {"engine_version": null},
		"found": {"state": "default", "engine": "aurora-mysql"},
	},
	"null": {
		"known": {"engine": "aurora-mysql", "engine_version": null},
		"pending": {},
		"found": {"state": "default", "engine": "aurora-mysql"},
	},
	"unset on a restore": {
		"known": {"engine": "aurora-mysql", "snapshot_identifier": "orders"},
		"pending": {"engine_version": null},
		"found": {"state": "undecidable", "evidence": {
			"attribute": "engine_version",
			"reason": "unset",
			"needs": [],
		}},
	},
	"an expression": {
		"known": {"engine": "aurora-mysql"},
		"pending": {"engine_version": testing.to(["local.version"])},
		"found": {"state": "undecidable", "evidence": {
			"attribute": "engine_version",
			"reason": "expression",
			"needs": ["local.version"],
		}},
	},
	"no version": {
		"known": {"engine": "aurora-postgresql", "engine_version": "latest"},
		"pending": {},
		"found": {"state": "undecidable", "evidence": {
			"attribute": "engine_version",
			"found": "latest",
			"reason": "not_in_table",
		}},
	},
	"no engine": {
		"known": {"engine_version": "16.11"},
		"pending": {"engine": testing.to(["local.engine"])},
		"found": {"state": "undecidable", "evidence": {
			"attribute": "engine",
			"reason": "expression",
			"needs": ["local.engine"],
		}},
	},
}

test_of[name] if {
	some name, case in of_cases
	found := version.of(0) with input as testing.plan([testing.created("aws_rds_cluster.this", case.known, case.pending)])
	found == case.found
}

test_of_a_member_is_that_of_its_global_cluster if {
	plan := testing.plan([
		testing.created("aws_rds_cluster.this", {"engine": "aurora-mysql"}, {
			"engine_version": null,
			"global_cluster_identifier": testing.to(["aws_rds_global_cluster.shop.id"]),
		}),
		testing.created(
			"aws_rds_global_cluster.shop",
			{"engine": "aurora-mysql", "engine_version": "8.4.mysql_aurora.8.4.7"},
			{"id": null},
		),
	])
	found := version.of(0) with input as plan
	found.minor == "8.4.7"
}

authentication_log_cases := {
	"the default": {"state": "default", "engine": "aurora-mysql"},
	"listed": {"state": "known", "engine": "aurora-postgresql", "major": "16", "minor": "16.8"},
	"newer than the table": {"state": "known", "engine": "aurora-postgresql", "major": "19", "minor": "19.2"},
}

test_has_authentication_log[name] if {
	some name, found in authentication_log_cases
	version.has_authentication_log(found)
}

test_has_authentication_log_is_undefined_for_an_old_version if {
	not version.has_authentication_log({"state": "known", "engine": "aurora-mysql", "major": "2", "minor": "2.12"})
}

test_is_vulnerable if {
	version.is_vulnerable("aurora-postgresql", {"major": "11", "minor": "11.7"})
}

test_is_vulnerable_is_undefined_for[minor] if {
	some minor in ["11.9", "16.11"]
	not version.is_vulnerable("aurora-postgresql", {"minor": minor})
}

test_certificate_until if {
	version.certificate_until("rds-ca-2019") == "2024-08-22"
}

test_certificate_until_is_undefined_for_one_that_is_not_listed if {
	not version.certificate_until("rds-ca-2099")
}

test_today_is_given if {
	version.today == "2030-01-01" with data.parameters as {"today": "2030-01-01"}
}

test_today_is_that_of_the_table_where_none_is_given if {
	version.today == version.as_of with data.parameters as {}
}

test_as_of_is_a_day if {
	[year, month, day] := split(version.as_of, "-")
	[count(year), count(month), count(day)] == [4, 2, 2]
}

# Each minor version ends with its major version at the latest, and has one.
test_minors_end_before_their_majors if {
	every engine, by_major in version.minors {
		every major, listed in by_major {
			every _, until in listed {
				until <= version.majors[engine][major].standard
			}
		}
	}
}
