package aurora.lib.cidr_test

import data.aurora.lib.cidr
import rego.v1

wider_cases := {
	"as wide as it may be": {"range": "10.0.0.0/16", "wider": false},
	"narrower": {"range": "10.1.2.3/32", "wider": false},
	"wider": {"range": "10.0.0.0/15", "wider": true},
	"everything": {"range": "0.0.0.0/0", "wider": true},
	"as wide as it may be over IPv6": {"range": "2001:db8::/48", "wider": false},
	"wider over IPv6": {"range": "2001:db8::/47", "wider": true},
	"everything over IPv6": {"range": "::/0", "wider": true},
	"no prefix": {"range": "10.0.0.0", "wider": true},
	"a prefix that is no number": {"range": "10.0.0.0/x", "wider": true},
}

test_is_wider if {
	wider := {name | some name, case in wider_cases; cidr.is_wider(case.range, 16, 48)}
	wider == {name | some name, case in wider_cases; case.wider}
}

test_is_internet if {
	ranges := ["0.0.0.0/0", "128.0.0.0/1", "10.0.0.0/8", "::/0", "2000::/3", "2001:db8::/32"]
	[range | some range in ranges; cidr.is_internet(range)] == ["0.0.0.0/0", "128.0.0.0/1", "::/0", "2000::/3"]
}
