#!/usr/bin/env bash
# Lets two attack programs of Debian (wapiti, sqlmap) loose on a demonstration that it starts on this machine's loopback
# address, signed in as each role, and says what they found. Bounded: MINUTES for each role (2 unless given).
# Ends with status 1 when something was found. Called by `./homeward check --attack`.
set -euo pipefail
home=$(cd "$(dirname "$0")/.." && pwd -P)
minutes=${1:-2}
java=$2
for program in wapiti sqlmap curl; do
  command -v "$program" >/dev/null || { echo "$program is missing: install it first (Debian: apt-get install wapiti sqlmap curl)." >&2; exit 1; }
done

scratch=$(mktemp -d)
chmod 711 "$scratch" # PostgreSQL never runs as root and has to pass through
port=$((20000 + RANDOM % 20000))
site="http://127.0.0.1:$port"
"$java" -Xmx700m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 -Dhomeward.home="$home" \
  -cp "$(cat "$home/demo/target/classpath")" org.homeward.demo.Demo --country farland --data "$scratch/data" --port "$port" \
  >"$scratch/server.log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; rm -rf "$scratch"' EXIT
for _ in $(seq 120); do
  curl -s -o /dev/null "$site/" && break
  kill -0 "$server" || { echo "The demonstration did not start." >&2; exit 1; }
  read -r -t 1 <> <(:) || true
done

found=0
cookie_of() { # signs in as role $1 and prints its session
  rm -f "$scratch/jar"
  curl -s -L -o /dev/null -c "$scratch/jar" -b "$scratch/jar" "$site/demo/sign-in/$1"
  awk '$6 == "homeward" { print $6 "=" $7 }' "$scratch/jar" | head -n 1
}

# Debian 12 has a wapiti that its Python no longer lets leave out an address; told so, it does.
without_its_fault='
import fnmatch, re
from wapitiCore.net import crawler
crawler.wildcard_translate = lambda pattern: re.compile(fnmatch.translate(pattern))
from wapitiCore.main.wapiti import wapiti_main
wapiti_main()
'
roles=$(grep -o 'demo/sign-in/[a-z-]*' "$scratch/server.log" | sed 's,.*/,,' | sort -u)
left_alone=(-x "$site/sign-out")
for role in $roles; do left_alone+=(-x "$site/demo/sign-in/$role"); done
for role in $roles; do
  session=$(cookie_of "$role")
  /usr/bin/python3 -c "$without_its_fault" -u "$site/" --scope domain -H "Cookie: $session" "${left_alone[@]}" \
    -m "backup,blindsql,crlf,exec,file,htaccess,methods,permanentxss,redirect,sql,ssrf,xss,xxe" \
    --max-scan-time "$((minutes * 60))" --max-attack-time "$((minutes * 20))" --max-links-per-page 40 -d 4 -t 5 -v 1 --no-bugreport \
    --flush-session --store-session "$scratch/wapiti" -f json -o "$scratch/$role.json" >"$scratch/$role.log" 2>&1 || true
  count=$(python3 -c "
import json, sys
report = json.load(open('$scratch/$role.json'))
print(sum(len(v) for v in report['vulnerabilities'].values()) + sum(len(v) for v in report['anomalies'].values()))" 2>/dev/null || echo unknown)
  links=$(grep -c '^\[+\] http\|^\[+\] GET http\|^\[+\] POST http' "$scratch/$role.log" || true)
  echo "wapiti as $role: $count findings, $links pages crawled"
  if [ "$count" != 0 ]; then
    found=1
    cp "$scratch/$role.json" "$home/target/attack-$role.json" 2>/dev/null || true
  fi
done

sql() { # lets sqlmap loose on address $2 as role $1; further arguments are sqlmap's
  sql_as "$1" "$(cookie_of "$1")" "${@:2}"
}
sql_as() { # the same in session $2
  role=$1 session=$2 address=$3
  shift 3
  sqlmap -u "$site$address" --cookie "$session" --batch --level 2 --risk 1 --flush-session --time-sec 3 --timeout 20 \
    --output-dir "$scratch/sqlmap" --answers "follow=N" "$@" >"$scratch/sqlmap.log" 2>&1 || true
  if grep -q "is vulnerable\|identified the following injection" "$scratch/sqlmap.log"; then
    echo "sqlmap as $role on $address: INJECTION"
    found=1
  else
    tested=$(grep -c "testing '" "$scratch/sqlmap.log" || true)
    echo "sqlmap as $role on $address: nothing, after $tested kinds of tests"
  fi
}
sql statistician "/figures/victims-identified?period=2022&by=sex"
sql statistician "/figures/victims-identified/trace?period=2022"
sql case-supervisor "/victims?happened=received&province=01"
sql privacy-officer "/journal?upto=3"
# The search is posted. Its token is good for the whole session, which sqlmap does not guess.
session=$(cookie_of linkage-reviewer)
token=$(curl -s -b "$session" "$site/people/search" | grep -o 'name="_csrf" value="[^"]*"' | head -n 1 | cut -d '"' -f 4)
sql_as linkage-reviewer "$session" "/people/search" --data "q=anna&_csrf=$token" -p q

faults=$(grep -c "event=fault" "$scratch/server.log" || true)
echo "faults in the log of the server: $faults"
[ "$faults" = 0 ] || { found=1; grep "event=fault" "$scratch/server.log" | sort -u -k7 | head -n 5; }
[ "$found" = 0 ] && echo "Nothing was found." || { echo "Something was found." >&2; exit 1; }
