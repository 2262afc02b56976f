/** Names close to ours that mean something else: never taken for a typing error, whatever the dictionaries lack. */
export const FOREIGN: ReadonlySet<string> = new Set(
  `gluster glusterfs tftp sftp ftps ftp rsync nvme nvmeof vxlan vxlans gre ssl tls ldaps gc gcs ipsec isakmp ike ikev2 esp ah vrrp hsrp glbp carp lldp lacp stp
  panasonic panorays pandora panda snapchat snapvault snaplock snapcenter snapdrive snapmanager metrocluster fortinet fortigate fgcp fortimanager checkpoint clusterxl cisco asa ftd
  meraki juniper srx junos arista aruba sonicwall sophos watchguard netgear netbackup netscaler netflow netconf nutanix megaraid mellanox mikrotik ubiquiti
  cortex prisma globalprotect wildfire autofocus expedition strata cn k8s kubernetes docker kafka mysql mssql postgres postgresql mongodb redis rabbitmq elastic elasticsearch
  splunk zabbix nagios grafana prometheus consul vault nomad ceph minio veeam commvault rubrik cohesity zerto isilon powerscale qumulo nasuni ctera weka vast
  vmware vsphere esxi vcenter hyperv proxmox openstack azure gcp oracle mdns llmnr ndmp nis yp ypbind cifsd smtp smtps imap imaps pop3 rdp vnc telnet snmpd sntp
  ptp chrony radius tacacs saml oauth oidc adfs openid okta duo cyberark jenkins gitlab github jira confluence activesync exchange sharepoint teams zoom webex
  panos-api xmlapi mcr mcrs vxe mpls sdwan sd wan2 versa aviatrix fabric ndfc aci iscsitarget fcoe fcp nvmf svm svmdr dr quic http3 fpolicy epolicy ike ospf rip eigrp isis hsts ftpes uucp`
    .split(/\s+/)
    .filter(Boolean),
);
