# What Security Hub and CIS want to be watched in the events of a trail.
package aurora.lib.trail

import rego.v1

# METADATA
# description: |
#   By control of Security Hub, the words that stand in the pattern of a metric filter for it, without those for
#   EC2-Classic, which is gone. As of 2026-11-24.
#   Source: https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html
watched_words := {
	"CloudWatch.1": ["userIdentity.type", "Root"],
	"CloudWatch.2": ["errorCode", "UnauthorizedOperation", "AccessDenied"],
	"CloudWatch.3": ["ConsoleLogin", "MFAUsed"],
	"CloudWatch.4": [
		"DeleteGroupPolicy", "DeleteRolePolicy", "DeleteUserPolicy", "PutGroupPolicy", "PutRolePolicy", "PutUserPolicy",
		"CreatePolicy", "DeletePolicy", "CreatePolicyVersion", "DeletePolicyVersion", "AttachRolePolicy",
		"DetachRolePolicy", "AttachUserPolicy", "DetachUserPolicy", "AttachGroupPolicy", "DetachGroupPolicy",
	],
	"CloudWatch.5": ["CreateTrail", "UpdateTrail", "DeleteTrail", "StartLogging", "StopLogging"],
	"CloudWatch.6": ["ConsoleLogin", "Failed authentication"],
	"CloudWatch.7": ["kms.amazonaws.com", "DisableKey", "ScheduleKeyDeletion"],
	"CloudWatch.8": [
		"PutBucketAcl", "PutBucketPolicy", "PutBucketCors", "PutBucketLifecycle", "PutBucketReplication",
		"DeleteBucketPolicy", "DeleteBucketCors", "DeleteBucketLifecycle", "DeleteBucketReplication",
	],
	"CloudWatch.9": [
		"config.amazonaws.com", "StopConfigurationRecorder", "DeleteDeliveryChannel", "PutDeliveryChannel",
		"PutConfigurationRecorder",
	],
	"CloudWatch.10": [
		"AuthorizeSecurityGroupIngress", "AuthorizeSecurityGroupEgress", "RevokeSecurityGroupIngress",
		"RevokeSecurityGroupEgress", "CreateSecurityGroup", "DeleteSecurityGroup",
	],
	"CloudWatch.11": [
		"CreateNetworkAcl", "CreateNetworkAclEntry", "DeleteNetworkAcl", "DeleteNetworkAclEntry",
		"ReplaceNetworkAclEntry", "ReplaceNetworkAclAssociation",
	],
	"CloudWatch.12": [
		"CreateCustomerGateway", "DeleteCustomerGateway", "AttachInternetGateway", "CreateInternetGateway",
		"DeleteInternetGateway", "DetachInternetGateway",
	],
	"CloudWatch.13": [
		"CreateRoute", "CreateRouteTable", "ReplaceRoute", "ReplaceRouteTableAssociation", "DeleteRouteTable",
		"DeleteRoute", "DisassociateRouteTable",
	],
	"CloudWatch.14": [
		"CreateVpc", "DeleteVpc", "ModifyVpcAttribute", "AcceptVpcPeeringConnection", "CreateVpcPeeringConnection",
		"DeleteVpcPeeringConnection", "RejectVpcPeeringConnection",
	],
}

# METADATA
# description: The controls that a pattern stands for.
controls_of(pattern) := {control |
	some control, words in watched_words
	every word in words {
		contains(pattern, word)
	}
}
