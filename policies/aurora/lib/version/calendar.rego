# The dated table. AWS gives some dates as a month alone: they stand here as its last day.
#
# Sources, read on the day that the package states:
# https://docs.aws.amazon.com/AmazonRDS/latest/AuroraPostgreSQLReleaseNotes/aurorapostgresql-release-calendar.html
# https://docs.aws.amazon.com/AmazonRDS/latest/AuroraMySQLReleaseNotes/AuroraMySQL.release-calendars.html
# https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.SSL.html
# https://aws.amazon.com/security/security-bulletins/AWS-2022-004/
package aurora.lib.version

import rego.v1

# Major versions: the last day of standard support and, where AWS sells it, of Extended Support.
majors := {
	"aurora-mysql": {
		"1": {"standard": "2023-02-28"},
		"2": {"standard": "2024-10-31", "extended": "2029-06-30"},
		"3": {"standard": "2028-04-30", "extended": "2029-07-31"},
		"8.4": {"standard": "2032-04-30"},
	},
	"aurora-postgresql": {
		"9": {"standard": "2022-01-31"},
		"10": {"standard": "2023-01-31"},
		"11": {"standard": "2024-02-29", "extended": "2027-03-31"},
		"12": {"standard": "2025-02-28", "extended": "2028-02-29"},
		"13": {"standard": "2026-02-28", "extended": "2029-02-28"},
		"14": {"standard": "2027-02-28", "extended": "2030-02-28"},
		"15": {"standard": "2028-02-29", "extended": "2031-02-28"},
		"16": {"standard": "2029-02-28", "extended": "2032-02-28"},
		"16-limitless": {"standard": "2029-02-28"},
		"17": {"standard": "2030-02-28", "extended": "2033-02-28"},
		"18": {"standard": "2031-02-28", "extended": "2034-02-28"},
	},
}

# Minor versions that AWS lists: the last day of standard support. What it lists no longer has none.
minors := {
	"aurora-mysql": {
		"2": {"2.11": "2024-10-31", "2.12": "2024-10-31"},
		"3": {
			"3.04": "2026-10-31", "3.08": "2026-08-31", "3.09": "2026-08-31", "3.10": "2028-04-30", "3.11": "2026-11-13",
			"3.12": "2027-02-17", "3.13": "2027-08-27",
		},
		"8.4": {"8.4.7": "2027-11-30", "8.4.8": "2027-09-03"},
	},
	"aurora-postgresql": {
		"11": {"11.9": "2024-02-29", "11.21": "2024-02-29"},
		"12": {"12.9": "2025-02-28", "12.22": "2025-02-28"},
		"13": {"13.9": "2026-02-28", "13.23": "2026-02-28"},
		"14": {
			"14.6": "2027-02-28", "14.17": "2026-11-30", "14.18": "2026-12-31", "14.19": "2027-02-28",
			"14.20": "2027-02-28", "14.22": "2027-02-28", "14.23": "2027-02-28",
		},
		"15": {
			"15.10": "2028-02-29", "15.12": "2026-11-30", "15.13": "2026-12-31", "15.14": "2027-04-30",
			"15.15": "2027-05-31", "15.17": "2027-09-30", "15.18": "2027-12-31",
		},
		"16": {
			"16.8": "2029-02-28", "16.9": "2026-12-31", "16.10": "2027-04-30", "16.11": "2027-05-31",
			"16.13": "2027-09-30", "16.14": "2027-12-31",
		},
		"16-limitless": {
			"16.4-limitless": "2026-09-30", "16.6-limitless": "2026-09-30", "16.8-limitless": "2026-11-30",
			"16.9-limitless": "2027-03-31", "16.10-limitless": "2027-09-30", "16.11-limitless": "2027-10-31",
		},
		"17": {
			"17.4": "2026-11-30", "17.5": "2026-12-31", "17.6": "2027-04-30", "17.7": "2030-02-28",
			"17.9": "2027-09-30", "17.10": "2027-12-31",
		},
		"18": {"18.3": "2027-11-30", "18.4": "2027-12-31"},
	},
}

# Minor versions that run on in Extended Support after the end of their major version's standard support.
extended_minors := {"2.11", "2.12", "11.9", "11.21", "12.9", "12.22", "13.9", "13.23"}

# Versions whose log_fdw extension lets a database user read files of the host.
vulnerable_minors := {"aurora-postgresql": {"10.11", "10.12", "10.13", "11.6", "11.7", "11.8"}, "aurora-mysql": set()}

# Major versions that write the log `iam-db-auth-error`. AWS names no first version: these kept standard support after
# the log was announced in February 2025.
authentication_log_majors := {
	"aurora-mysql": {"3", "8.4"},
	"aurora-postgresql": {"13", "14", "15", "16", "16-limitless", "17", "18"},
}

# Certificate authorities of instances: the day in the first Region where they expire.
authorities := {
	"rds-ca-2015": "2020-03-05",
	"rds-ca-2019": "2024-08-22",
	"rds-ca-rsa2048-g1": "2061-05-01",
	"rds-ca-rsa4096-g1": "2121-05-01",
	"rds-ca-ecc384-g1": "2121-05-01",
}

# Aurora MySQL's majors by the version of MySQL that they are compatible with.
compatible_with := {"5.6": "1", "5.7": "2", "8.0": "3", "8.4": "8.4"}
