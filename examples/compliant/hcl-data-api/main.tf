# The estate of ../hcl whose orders cluster takes SQL over HTTPS: who may call it, by which way, and what records it.
module "estate" {
  source   = "./estate"
  data_api = true
}
