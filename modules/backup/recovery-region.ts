/**
 * The Region that keeps copies of another one's backups: in the same partition and under the same law, and one that no
 * account has to opt in to. A Region without such a neighbour has none here.
 *
 * Source: https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html
 */
const recoveryRegions: Readonly<Record<string, string>> = {
  "ap-northeast-1": "ap-northeast-3",
  "ap-northeast-3": "ap-northeast-1",
  "cn-north-1": "cn-northwest-1",
  "cn-northwest-1": "cn-north-1",
  "eu-central-1": "eu-west-1",
  "eu-north-1": "eu-central-1",
  "eu-west-1": "eu-central-1",
  "eu-west-3": "eu-central-1",
  "us-east-1": "us-west-2",
  "us-east-2": "us-west-2",
  "us-gov-east-1": "us-gov-west-1",
  "us-gov-west-1": "us-gov-east-1",
  "us-west-1": "us-west-2",
  "us-west-2": "us-east-2",
};

/** The Region that keeps copies of a Region's backups unless told otherwise. */
export function recoveryRegionOf(region: string): string | undefined {
  return recoveryRegions[region];
}
