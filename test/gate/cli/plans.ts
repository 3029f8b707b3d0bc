/** A plan as Terraform writes it, of clusters whose storage is encrypted or not. */
export function planOf(clusters: Readonly<Record<string, boolean>>): unknown {
  const entries = Object.entries(clusters);
  return {
    format_version: "1.2",
    terraform_version: "1.11.4",
    resource_changes: entries.map(([name, encrypted]) => ({
      address: `aws_rds_cluster.${name}`,
      mode: "managed",
      type: "aws_rds_cluster",
      name,
      provider_name: "registry.terraform.io/hashicorp/aws",
      change: {
        actions: ["create"],
        before: null,
        after: { engine: "aurora-postgresql", storage_encrypted: encrypted },
        after_unknown: {},
        before_sensitive: false,
        after_sensitive: {},
      },
    })),
    configuration: {
      root_module: {
        resources: entries.map(([name, encrypted]) => ({
          address: `aws_rds_cluster.${name}`,
          mode: "managed",
          type: "aws_rds_cluster",
          name,
          expressions: {
            engine: { constant_value: "aurora-postgresql" },
            storage_encrypted: { constant_value: encrypted },
          },
        })),
      },
    },
  };
}

/** A plan that changes nothing: it passes whatever the rules are. */
export const emptyPlan = planOf({});

/** A plan with a cluster that no set of rules lets through. */
export const insecurePlan = planOf({ orders: false });
