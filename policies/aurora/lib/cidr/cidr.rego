# METADATA
# title: Address ranges
# description: How wide a CIDR range is. A range without a readable prefix counts as the widest.
package aurora.lib.cidr

import rego.v1

# METADATA
# description: True when the range has a shorter prefix than `ipv4` or, where it is one of IPv6, than `ipv6`.
is_wider(range, ipv4, ipv6) if {
	contains(range, ":")
	prefix_length(range) < ipv6
} else if {
	not contains(range, ":")
	prefix_length(range) < ipv4
}

# METADATA
# description: True when the range is the whole internet, or so large a part of it that a few of them make it.
is_internet(range) if is_wider(range, 8, 16)

# METADATA
# description: True when the range is every address of its kind.
is_everything(range) if is_wider(range, 1, 1)

prefix_length(range) := length if {
	length := to_number(split(range, "/")[1])
} else := 0
