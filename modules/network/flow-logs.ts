import { DataAwsIamPolicyDocument } from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import { FlowLog } from "@cdktf/provider-aws/lib/flow-log";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import type { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { Construct } from "constructs";
import { AwsEnvironment } from "../aws-environment/aws-environment";
import { EncryptionKey, type KeyReference } from "../encryption-key/encryption-key";
import { KeyPurpose } from "../encryption-key/key-purpose";
import { EncryptedLogGroup } from "../log-group/encrypted-log-group";
import { ServiceRole } from "../service-role/service-role";

/** Properties of {@link FlowLogs}. */
export interface FlowLogsProps {
  /** The VPC whose traffic is logged. */
  readonly vpc: Vpc;
  /** Name of the log group. */
  readonly logGroupName: string;
  /** Days for which entries are kept: one of the periods that CloudWatch Logs has, 1 to 3653. */
  readonly retentionDays: number;
  /**
   * Key of the log group. Its policy must let CloudWatch Logs use it for this group.
   *
   * @default a key of its own
   */
  readonly key?: KeyReference;
}

/**
 * Flow logs of all traffic of a VPC, in an encrypted log group.
 *
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html
 */
export class FlowLogs extends Construct {
  /** Where the entries go. */
  public readonly logGroup: EncryptedLogGroup;
  /** The underlying `aws_flow_log`. */
  public readonly resource: FlowLog;

  public constructor(scope: Construct, id: string, props: FlowLogsProps) {
    super(scope, id);
    const { logGroupName, retentionDays } = props;
    const key = props.key ?? new EncryptionKey(this, "Key", { purpose: KeyPurpose.logs([logGroupName]) });
    this.logGroup = new EncryptedLogGroup(this, "LogGroup", { name: logGroupName, key, retentionDays });
    const role = new ServiceRole(this, "Role", {
      service: "vpc-flow-logs.amazonaws.com",
      description: "Writes the flow logs of the VPC",
      sourceArns: [AwsEnvironment.of(this).arn("ec2", "vpc-flow-log/*")],
    });
    const permissions = new IamRolePolicy(this, "Permissions", {
      role: role.resource.name,
      policy: this.permissions().json,
    });
    this.resource = new FlowLog(this, "Default", {
      vpcId: props.vpc.id,
      trafficType: "ALL",
      logDestinationType: "cloud-watch-logs",
      logDestination: this.logGroup.resource.arn,
      iamRoleArn: role.resource.arn,
      maxAggregationInterval: 60,
      dependsOn: [permissions],
    });
  }

  private permissions(): DataAwsIamPolicyDocument {
    const arn = this.logGroup.resource.arn;
    return new DataAwsIamPolicyDocument(this, "PermissionsDocument", {
      statement: [
        {
          actions: ["logs:CreateLogStream", "logs:DescribeLogGroups", "logs:DescribeLogStreams", "logs:PutLogEvents"],
          resources: [arn, `${arn}:log-stream:*`],
        },
      ],
    });
  }
}
