/** Operating systems and platforms that people name with their release: that one is not the release of a product of ours. */

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Clients and servers run on them; that says nothing about ports. */
export const OPERATING = set("windows win linux unix ubuntu debian rhel redhat centos rocky almalinux fedora suse sles solaris aix hpux freebsd macos osx android ios");

const PLATFORMS = set(`esx esxi vsphere vcenter vmware hyperv proxmox openshift python java chrome firefox outlook kernel fortios junos nxos eos tls ssl`);

export const SYSTEMS: ReadonlySet<string> = new Set([...OPERATING, ...PLATFORMS]);
