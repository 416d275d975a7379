"""Answers to rows of any number, as they come: check.py http://localhost:8080 < rows.ndjson

One thread writes rows while the other reads answers: the server takes no more rows than it has
answered, so a client that only writes would wait for ever.
"""
import http.client
import json
import sys
import threading
import urllib.parse

address = urllib.parse.urlsplit(sys.argv[1])
server = http.client.HTTPConnection(address.hostname, address.port)
server.putrequest("POST", "/api/v1/check")
server.putheader("Content-Type", "application/x-ndjson")
server.putheader("Transfer-Encoding", "chunked")
server.endheaders()


def send():
    for line in sys.stdin.buffer:
        server.send(b"%x\r\n%s\r\n" % (len(line), line))
    server.send(b"0\r\n\r\n")


threading.Thread(target=send).start()
answers = server.getresponse()
if answers.status != 200:
    sys.exit(answers.read().decode())
for line in answers:
    answer = json.loads(line)
    print(answer["row_id"], answer["verdict"], answer["code"] or "/".join(answer["codes"]))
