import type { Catalog } from "../policy/catalog";
import { isAtLeast, severities } from "../severity";
import { regoFiles, type ExportedFiles, type ExportSettings } from "./rego-files";

/**
 * The policies as HCP Terraform runs them itself: `policies.hcl` with a policy for each severity, and the Rego that it queries.
 * Source: https://developer.hashicorp.com/terraform/cloud-docs/policy-enforcement/manage-policy-sets/opa-vcs
 */
export function hcpPolicySet(catalog: Catalog, settings: ExportSettings): ExportedFiles {
  const policies = severities.map((severity) =>
    [
      `policy "aurora-guard-${severity}" {`,
      `  description       = "Amazon Aurora: findings of ${severity} severity"`,
      `  query             = "data.aurora.hcp.${severity}"`,
      `  enforcement_level = "${isAtLeast(severity, settings.failOn) ? "mandatory" : "advisory"}"`,
      "}",
    ].join("\n"),
  );
  const header = "# Written by aurora-guard export, do not edit.";
  return new Map([["policies.hcl", `${[header, ...policies].join("\n\n")}\n`], ...regoFiles("hcp", catalog, settings)]);
}
