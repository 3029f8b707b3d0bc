import { AuroraEngine, AwsEnvironment, ClusterInstance, SecureAurora } from "aurora-guard";
import { App, TerraformStack } from "cdktf";

const app = new App();
const stack = new TerraformStack(app, "shop");
new AwsEnvironment(stack, "Aws", {
  accountId: "123456789012",
  region: "eu-central-1",
  availabilityZones: ["eu-central-1a", "eu-central-1b", "eu-central-1c"],
});
const orders = new SecureAurora(stack, "Orders", {
  cidr: "10.20.0.0/16",
  engine: AuroraEngine.postgresql({ version: "16.11" }),
  writer: ClusterInstance.provisioned("Writer", { instanceClass: "db.r7g.large" }),
  readers: [ClusterInstance.serverlessV2("Reader")],
});
orders.connections.allowFromCidr("10.40.0.0/16");
app.synth();
