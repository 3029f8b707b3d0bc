import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { AuroraEngine, AwsEnvironment, ClusterInstance, SecureAurora, ServiceRole } from "aurora-guard";
import { App, TerraformStack } from "cdktf";

const app = new App();
const stack = new TerraformStack(app, "shop");
const aws = new AwsEnvironment(stack, "Aws", {
  accountId: "123456789012",
  region: "eu-central-1",
  availabilityZones: ["eu-central-1a", "eu-central-1b", "eu-central-1c"],
});

const orders = new SecureAurora(stack, "Orders", {
  cidr: "10.20.0.0/16",
  engine: AuroraEngine.postgresql({ version: "16.11" }),
  writer: ClusterInstance.provisioned("Writer", { instanceClass: "db.r7g.large" }),
  readers: [ClusterInstance.provisioned("Reader", { instanceClass: "db.r7g.large" })],
});

const application = new SecurityGroup(stack, "Application", { vpcId: orders.network.vpcId });
const role = new ServiceRole(stack, "ApplicationRole", {
  service: "ecs-tasks.amazonaws.com",
  description: "Takes the orders",
  sourceArns: [aws.arn("ecs", "*")],
});
orders.connections.allowDefaultPortFrom(application);
orders.grantConnect(role, "orders_app");

app.synth();
