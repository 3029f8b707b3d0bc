const partitionsByPrefix: Readonly<Record<string, string>> = {
  "cn-": "aws-cn",
  "us-gov-": "aws-us-gov",
  "us-iso-": "aws-iso",
  "us-isob-": "aws-iso-b",
  "eu-isoe-": "aws-iso-e",
  "us-isof-": "aws-iso-f",
  "eusc-": "aws-eusc",
};

/**
 * The AWS partition of a Region: `aws`, `aws-cn`, `aws-us-gov`, …
 *
 * Source: https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html
 */
export function partitionOf(region: string): string {
  const found = Object.entries(partitionsByPrefix).find(([prefix]) => region.startsWith(prefix));
  return found?.[1] ?? "aws";
}
