/**
 * The range within which Serverless v2 instances scale.
 *
 * Source: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.setting-capacity.html
 */
export interface ServerlessCapacity {
  /** Aurora capacity units, of 2 GiB each: 0 (instances pause) to 256, in halves. */
  readonly minimum: number;
  /** Aurora capacity units, of 2 GiB each: 1 to 256, in halves, and not below the minimum. */
  readonly maximum: number;
}
