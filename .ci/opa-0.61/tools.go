//go:build tools

// Package tools pins OPA 0.61, as `go install` refuses that version for the replacements in its go.mod.
package tools

import _ "github.com/open-policy-agent/opa"
