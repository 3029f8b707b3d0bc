import { DataAwsIamPolicyDocument } from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import { IamPolicy } from "@cdktf/provider-aws/lib/iam-policy";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { RamResourceAssociation } from "@cdktf/provider-aws/lib/ram-resource-association";
import { RamResourceShare } from "@cdktf/provider-aws/lib/ram-resource-share";
import { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import { RdsClusterRoleAssociation } from "@cdktf/provider-aws/lib/rds-cluster-role-association";
import { RdsIntegration } from "@cdktf/provider-aws/lib/rds-integration";
import { RdsShardGroup } from "@cdktf/provider-aws/lib/rds-shard-group";
import type { TerraformStack } from "cdktf";

/** Ways out of a cluster that are too wide: its role, the Data API, a share, a shard group on the internet, zero-ETL. */
export function define(stack: TerraformStack): void {
  const orders = new RdsCluster(stack, "orders", {
    clusterIdentifier: "orders",
    engine: "aurora-postgresql",
    enableHttpEndpoint: true,
  });
  queries(stack);
  imports(stack, orders);
  const share = new RamResourceShare(stack, "share", { name: "orders", allowExternalPrincipals: true });
  new RamResourceAssociation(stack, "shared", { resourceArn: orders.arn, resourceShareArn: share.arn });
  new RdsShardGroup(stack, "shards", {
    dbClusterIdentifier: orders.id,
    dbShardGroupIdentifier: "orders",
    maxAcu: 64,
    publiclyAccessible: true,
  });
  new RdsIntegration(stack, "warehouse", {
    integrationName: "orders",
    sourceArn: orders.arn,
    targetArn: "arn:aws:redshift-serverless:eu-central-1:111122223333:namespace/01234567-89ab-cdef-0123-456789abcdef",
  });
}

/** SQL in every cluster, as the user of every secret. */
function queries(stack: TerraformStack): void {
  const document = new DataAwsIamPolicyDocument(stack, "query_everything", {
    statement: [{ actions: ["rds-data:ExecuteStatement", "secretsmanager:GetSecretValue"], resources: ["*"] }],
  });
  new IamPolicy(stack, "query", { name: "orders-query", policy: document.json });
}

/** A role that reads every object of every bucket. */
function imports(stack: TerraformStack, cluster: RdsCluster): void {
  const trust = new DataAwsIamPolicyDocument(stack, "assume_imports", {
    statement: [
      {
        actions: ["sts:AssumeRole"],
        principals: [{ type: "Service", identifiers: ["rds.amazonaws.com"] }],
        condition: [{ test: "StringEquals", variable: "aws:SourceAccount", values: ["111122223333"] }],
      },
    ],
  });
  const role = new IamRole(stack, "imports", { name: "orders-imports", assumeRolePolicy: trust.json });
  new IamRolePolicyAttachment(stack, "every_bucket", {
    role: role.name,
    policyArn: "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess",
  });
  new RdsClusterRoleAssociation(stack, "imports_of_orders", {
    dbClusterIdentifier: cluster.id,
    featureName: "s3Import",
    roleArn: role.arn,
  });
}
