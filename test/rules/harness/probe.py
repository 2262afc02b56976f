"""Sends packets through a network of namespaces and says which arrived.

Reads one JSON object from stdin:
  ends    name -> {ns, dev | null, mac, peer}   dev: frames are sent and seen there; null: the machine itself, packets go through its own filter
  phases  list of lists of probes; a phase begins when the one before has had time to arrive
  probe   {id, from, to, family, src, dst, proto, payload, token}   in hex; an empty payload: not sent, only waited for (the kernel answers)
  expected, patience, settle   a phase ends `settle` seconds after all that are expected have arrived, at the latest after `patience` seconds
Writes {arrived: [ids]}: probes whose token was seen at `to`.
"""
import ctypes
import json
import os
import select
import socket
import struct
import sys
import time

libc = ctypes.CDLL(None, use_errno=True)
HOME = os.open("/proc/self/ns/net", os.O_RDONLY)


def inside(ns, make):
    fd = os.open("/run/netns/" + ns, os.O_RDONLY)
    try:
        if libc.setns(fd, 0x40000000):
            raise OSError(ctypes.get_errno(), "setns")
        return make()
    finally:
        libc.setns(HOME, 0x40000000)
        os.close(fd)


def checksum(data):
    if len(data) % 2:
        data += b"\0"
    total = sum(struct.unpack("!%dH" % (len(data) // 2), data))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


def packet(probe):
    payload = bytearray.fromhex(probe["payload"])
    v6 = probe["family"] == 6
    kind = socket.AF_INET6 if v6 else socket.AF_INET
    src, dst = socket.inet_pton(kind, probe["src"]), socket.inet_pton(kind, probe["dst"])
    proto = probe["proto"]
    # Where the checksum of TCP, UDP and ICMP stands; SCTP has a kind of its own; connection tracking is told not to look at any.
    at = {6: 16, 17: 6, 1: 2, 58: 2}.get(proto)
    if at is not None:
        pseudo = b"" if proto == 1 else src + dst + (struct.pack("!IxxxB", len(payload), proto) if v6 else struct.pack("!xBH", proto, len(payload)))
        struct.pack_into("!H", payload, at, checksum(pseudo + bytes(payload)) or 0xFFFF)
    if v6:
        return struct.pack("!IHBB", 6 << 28, len(payload), proto, 64) + src + dst + bytes(payload)
    head = struct.pack("!BBHHHBBH", 0x45, 0, 20 + len(payload), 0x1234, 0, 64, proto, 0) + src + dst
    return head[:10] + struct.pack("!H", checksum(head)) + head[12:] + bytes(payload)


def frames(dev):
    sock = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(3))
    sock.bind((dev, 0))
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 8 << 20)
    return sock


def own(protocols):
    """Raw sockets see what the filter of incoming packets let through, and only that."""
    senders = {4: socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_RAW), 6: socket.socket(socket.AF_INET6, socket.SOCK_RAW, socket.IPPROTO_RAW)}
    seen = [socket.socket(family, socket.SOCK_RAW, proto) for family in (socket.AF_INET, socket.AF_INET6) for proto in protocols]
    return senders, seen


def main():
    job = json.load(sys.stdin)
    protocols = sorted({probe["proto"] for phase in job["phases"] for probe in phase} | {1, 58})
    send, seen = {}, {}
    for name, end in job["ends"].items():
        if end["dev"]:
            sock = inside(end["ns"], lambda: frames(end["dev"]))
            kind = bytes.fromhex(end["peer"].replace(":", "")) + bytes.fromhex(end["mac"].replace(":", ""))
            send[name] = lambda probe, data, sock=sock, kind=kind: sock.send(kind + (b"\x86\xdd" if probe["family"] == 6 else b"\x08\x00") + data)
            seen[sock] = name
        else:
            senders, socks = inside(end["ns"], lambda: own(protocols))
            send[name] = lambda probe, data, senders=senders: senders[probe["family"]].sendto(data, (probe["dst"], 0))
            for sock in socks:
                seen[sock] = name
    for sock in seen:
        sock.setblocking(False)
    arrived = set()
    for phase in job["phases"]:
        wanted = {}
        for probe in phase:
            wanted.setdefault(probe["to"], []).append((bytes.fromhex(probe["token"]), probe["id"]))
        for n, probe in enumerate(phase):
            if probe["payload"]:
                try:
                    send[probe["from"]](probe, packet(probe))
                except PermissionError:
                    pass  # dropped on its way out
            if n % 64 == 63:
                collect(seen, wanted, arrived, set(), 0.0, 0.0)
        due = {probe["id"] for probe in phase} & set(job["expected"])
        # What must not arrive needs time to do so nevertheless.
        collect(seen, wanted, arrived, due, job["patience"], job["settle"] if len(due) < len(phase) else 0.0)
    json.dump({"arrived": sorted(arrived)}, sys.stdout)


def collect(seen, wanted, arrived, due, patience, settle):
    end = time.monotonic() + patience
    settled = False
    while True:
        if not settled and due <= arrived:
            settled, end = True, time.monotonic() + settle
        ready, _, _ = select.select(list(seen), [], [], max(0.0, end - time.monotonic()))
        for sock in ready:
            while True:
                try:
                    data, where = sock.recvfrom(65535)
                except BlockingIOError:
                    break
                if sock.family == socket.AF_PACKET and where[2] == 4:
                    continue  # its own, on the way out
                for token, name in wanted.get(seen[sock], []):
                    if token in data:
                        arrived.add(name)
        if time.monotonic() >= end:
            return


main()
