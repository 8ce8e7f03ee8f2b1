#!/bin/sh
# Repeats the scenario that shows a finding first, with curl alone: flow 3 is that of F3. Tokens are taken from variables; none is written here.
# Without a number it says which flows there are. It ends with 0 where every answer had the status that it had before.
set -u

# Takes the status that was answered before, what people call the request, and what curl needs.
ask() {
    was=$1
    request=$2
    shift 2
    reply=$(curl --silent --show-error --max-time 60 --write-out '\n%{http_code}' "$@") || :
    status=$(printf '%s\n' "$reply" | tail -n 1)
    answer=$(printf '%s\n' "$reply" | sed '$d')
    printf '%s' "$request" | printable
    printf ' -> %s' "$status" | printable
    if [ "$status" -ne "$was" ] 2>/dev/null; then
        printf ', where it was %s' "$was"
        differs=1
    fi
    printf '\n'
    printf '%s\n' "$answer" | cut -c 1-2000 | printable
    printf '\n'
}

# Takes a name and a number N; the N-th value of that name in the last answer.
field() {
    printf '%s' "$answer" | tr -d '\r\n' | grep -o "\"$1\" *: *\"[^\"]*\"" | sed -n "$2{s/^[^:]*: *\"//;s/\"\$//;p;}"
}

# What comes from the target can't steer the terminal.
printable() {
    LC_ALL=C tr -d '\r\n' | LC_ALL=C tr -c '\40-\176' '?'
}

{{flows}}
if [ $# -eq 0 ]; then
    echo "sh reproduce.sh NUMBER ..."
{{list}}    exit 0
fi
differs=0
for flow in "$@"; do
    case $flow in
        *[!0-9]*) echo "there is no flow $flow" >&2; exit 64 ;;
    esac
    if ! command -v "flow_$flow" >/dev/null; then
        echo "there is no flow $flow" >&2
        exit 64
    fi
    "flow_$flow"
done
exit "$differs"
