# modules: ipaddress
# Addresses, networks and interfaces of both versions: parsing, arithmetic, sets of networks, and what is refused.
import ipaddress as ip


def tell(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


for text in ("192.0.2.1", "::1", "2001:db8::ff00:42:8329", "::ffff:1.2.3.4", "fe80::1%eth0", 3232235777, 2**40, b"\x7f\0\0\1", b"\0" * 15 + b"\1", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.a", "1.2.3.", "", "1:2", ":::", "1::2::3", "12345::", "g::", "1:2:3:4:5:6:7:8:9", ":1", "1:", "::1%", "::1%a%b", "1.2.3.1111", -1, 2**128, "1.2.3.4/8", "::/8", None, "1:2:3:4:5:6:7", "0:0:0:0:0:0:0:0", "1::", "::ffff:1.2.3"):
    tell(ip.ip_address, text)
for text in ("10.0.0.0/8", "10.0.0.0/255.0.0.0", "10.0.0.0/0.255.255.255", "10.1.0.0/8", "2001:db8::/32", "1.2.3.4", "::1", "1.2.3.4/33", "1.2.3.4/x", "1.2.3.4/255.0.255.0", "1.2.3.4/8/9", ("10.0.0.0", 24), (167772160, "255.255.255.0"), ("10.0.0.1", 24), b"\x0a\0\0\0", 5, "::/129", "::1/64", "1.2.3.4/", "1.2.3.4/-1", 2**64, ["10.0.0.0"], "300.0.0.0/8", "1.2.3.4/256.0.0.0", ("::", "32"), ("::", 129)):
    tell(ip.ip_network, text)
    tell(ip.ip_network, text, strict=False)
    tell(ip.ip_interface, text)
for cls in (ip.IPv4Address, ip.IPv6Address, ip.IPv4Network, ip.IPv6Network, ip.IPv4Interface, ip.IPv6Interface):
    for text in ("10.0.0.1", "::2", b"abc", -5, 2**200):
        tell(cls, text)
a, b = ip.ip_address("192.168.1.10"), ip.ip_address("2001:db8::1")
for x in (a, b, ip.ip_address("224.0.0.1"), ip.ip_address("127.0.0.1"), ip.ip_address("169.254.1.1"), ip.ip_address("0.0.0.0"), ip.ip_address("8.8.8.8"), ip.ip_address("100.64.0.1"), ip.ip_address("240.0.0.1"), ip.ip_address("::1"), ip.ip_address("::"), ip.ip_address("fe80::1"), ip.ip_address("fec0::1"), ip.ip_address("ff02::1"), ip.ip_address("2002:c000:204::"), ip.ip_address("2001:0:4136:e378:8000:63bf:3fff:fdd2"), ip.ip_address("::ffff:10.0.0.1"), ip.ip_address("fd00::1")):
    print(str(x), x.exploded, x.compressed, x.reverse_pointer, x.version, x.max_prefixlen, x.is_multicast, x.is_private, x.is_global, x.is_unspecified, x.is_reserved, x.is_loopback, x.is_link_local, int(x), x.packed, hash(x) == hash(type(x)(str(x))))
    if x.version == 6:
        print(x.ipv4_mapped, x.sixtofour, x.teredo, x.is_site_local, x.scope_id)
print(a + 5, a - 1, a < ip.ip_address("192.168.1.11"), a == "x", sorted([a, a - 3, a + 2]), format(a, "b"), format(a, "#x"), format(a, "_X"), format(b, "s"), f"{a:n}", f"{b!s:>20}", format(b, "#_b")[:30], a.__reduce__()[1], a.__add__("x"))
for wrong in (lambda: a < b, lambda: a + 2**32, lambda: a < 3, lambda: format(a, "q"), lambda: ip.summarize_address_range(a, b).__next__(), lambda: list(ip.summarize_address_range(a, a - 1)), lambda: list(ip.summarize_address_range("1", "2")), lambda: list(ip.collapse_addresses([a, b])), lambda: list(ip.collapse_addresses([ip.ip_network("10.0.0.0/8"), ip.ip_network("::/8")])), lambda: ip.get_mixed_type_key(3), lambda: ip.v4_int_to_packed(-1), lambda: ip.v6_int_to_packed(2**128)):
    tell(wrong)
n = ip.ip_network("192.168.0.0/28")
print(n, len(list(n)), list(n.hosts())[:3], n.network_address, n.broadcast_address, n.hostmask, n.netmask, n.num_addresses, n.prefixlen, n.with_prefixlen, n.with_netmask, n.with_hostmask, n[3], n[-1], a in n, ip.ip_address("192.168.0.5") in n, n.compressed, n.exploded, n.max_prefixlen, n.version, n.is_private, n.is_global, n.is_link_local, n.is_loopback, n.is_multicast, n.is_reserved, n.is_unspecified, n.reverse_pointer)
tell(lambda: n[16])
tell(lambda: n[-17])
tell(lambda: b in n)
tell(lambda: n in n)
print([str(s) for s in n.subnets(2)], [str(s) for s in n.subnets(new_prefix=29)], n.supernet(), n.supernet(new_prefix=20), n.supernet(3), n.subnet_of(ip.ip_network("192.168.0.0/16")), n.supernet_of(ip.ip_network("192.168.0.0/30")), n.overlaps(ip.ip_network("192.168.0.8/29")), n.overlaps(ip.ip_network("10.0.0.0/8")))
print([str(x) for x in ip.ip_network("10.0.0.0/30").hosts()], list(ip.ip_network("10.0.0.0/31").hosts()), list(ip.ip_network("10.0.0.0/32").hosts()), list(ip.ip_network("::/127").hosts()), list(ip.ip_network("::/128").hosts()), list(ip.ip_network("::/126").hosts()))
print([str(x) for x in ip.ip_network("192.0.2.0/28").address_exclude(ip.ip_network("192.0.2.1/32"))], list(n.address_exclude(n)), ip.ip_network("0.0.0.0/0").supernet(), list(ip.ip_network("1.1.1.1/32").subnets()), n.compare_networks(ip.ip_network("192.168.0.0/29")), n.compare_networks(n), n.compare_networks(ip.ip_network("192.168.0.16/28")), ip.ip_network("::/0").is_unspecified, ip.ip_network("2001:db8::/32").is_site_local, n == n.supernet(), n < n.supernet(), hash(n) == hash(ip.ip_network("192.168.0.0/28")), n.__reduce__()[1])
for wrong in (lambda: list(n.address_exclude(ip.ip_network("10.0.0.0/8"))), lambda: list(n.address_exclude(ip.ip_network("::/8"))), lambda: list(n.address_exclude(3)), lambda: list(n.subnets(40)), lambda: list(n.subnets(0 - 1)), lambda: list(n.subnets(2, 30)), lambda: list(n.subnets(new_prefix=20)), lambda: n.supernet(2, 20), lambda: n.supernet(new_prefix=30), lambda: n.supernet(40), lambda: n.compare_networks(ip.ip_network("::/8")), lambda: n.subnet_of(ip.ip_network("::/8")), lambda: n.subnet_of(3), lambda: n < 3, lambda: n < ip.ip_network("::/8")):
    tell(wrong)
i = ip.ip_interface("192.168.1.5/24")
j = ip.ip_interface("2001:db8::5%lo/64")
for x in (i, j):
    print(x, repr(x), x.ip, x.network, x.with_prefixlen, x.with_netmask, x.with_hostmask, x == ip.ip_interface(str(x)), x.is_loopback if x.version == 6 else x.hostmask, x.is_unspecified if x.version == 6 else "", hash(x) == hash(x.ip), x < type(x)(int(x.ip) + 1), x == x.ip, x.__reduce__()[1])
print(ip.ip_interface("1.2.3.4/24") < ip.ip_interface("1.2.3.5/24"), ip.ip_interface("1.2.3.4/24") == ip.ip_address("1.2.3.4"), ip.IPv4Interface(("1.2.3.4", 8)), ip.IPv6Interface(("::1", 8)), ip.IPv4Interface(5), ip.IPv6Interface(b"\0" * 16))
tell(lambda: i < 3)
tell(lambda: j < i)
print([str(x) for x in ip.summarize_address_range(ip.ip_address("192.0.2.0"), ip.ip_address("192.0.2.130"))], [str(x) for x in ip.summarize_address_range(ip.ip_address("::"), ip.ip_address("::5"))])
print(list(ip.collapse_addresses(ip.ip_network(t) for t in ("10.0.0.0/25", "10.0.0.128/25", "10.0.1.0/24", "10.0.0.0/24"))), list(ip.collapse_addresses([ip.ip_address("1.1.1.1"), ip.ip_address("1.1.1.0"), ip.ip_address("1.1.1.5"), ip.ip_address("1.1.1.5")])), list(ip.collapse_addresses([ip.ip_network("::/1"), ip.ip_network("8000::/1"), ip.ip_interface("1.1.1.1/8").network and ip.ip_network("::/2")])))
print(sorted([ip.ip_network("10.0.0.0/8"), ip.ip_address("1.1.1.1"), ip.ip_network("9.0.0.0/8"), ip.ip_address("::1")], key=ip.get_mixed_type_key), ip.v4_int_to_packed(1), ip.v6_int_to_packed(1))
import copy
print(copy.copy(a) == a, copy.deepcopy(n) == n, copy.copy(j), ip.IPv6Address("::%x") == ip.IPv6Address("::"), ip.IPv6Address("1:0:0:2::").compressed, ip.IPv6Address(0x00010000000000000002000000000003).exploded)
print(issubclass(ip.AddressValueError, ValueError), issubclass(ip.NetmaskValueError, ValueError), ip.IPV4LENGTH, ip.IPV6LENGTH)
