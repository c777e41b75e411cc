#!/bin/sh
# The Capsule door with curl alone, as an integrator's back end uses it.
#
#   HOST   the server, such as https://capture.example
#   TOKEN  an access token, or the API key of a service account
#
#   capsule-with-curl.sh auth EMAIL PASSWORD   an access token, for those who have an account; needs no TOKEN
#   capsule-with-curl.sh session-token         a session token for one capture, for the page
#   capsule-with-curl.sh send FILE             hands a container in (architecture "capture"); it is kept
#   capsule-with-curl.sh send-instant FILE     the same, nothing is kept
#   capsule-with-curl.sh result TRANSACTION    the folder of a capture that the page handed in (architecture "normal")
#   capsule-with-curl.sh folder ID             one folder
set -eu
: "${HOST:?Set HOST to the address of the server.}"

api() {
    curl --silent --show-error --location --header "X-Forensic-Access-Token: ${TOKEN:?Set TOKEN to an access token or an API key.}" "$@"
}

send() {
    api --header 'Content-Type: application/octet-stream' --data-binary "@$2" "$HOST/api/$1"
}

case ${1:-} in
    auth)
        curl --silent --show-error --location "$HOST/api/authorize/auth" --header 'Content-Type: application/json' \
            --data "{\"credentials\": {\"email\": \"$2\", \"password\": \"$3\"}}" ;;
    session-token) api "$HOST/api/authorize/session_token" ;;
    send) send folders "$2" ;;
    send-instant) send instant/folders "$2" ;;
    result) api --get --data-urlencode "meta_data=transaction_id==$2" --data with_analyses=true "$HOST/api/folders/" ;;
    folder) api "$HOST/api/folders/$2" ;;
    *) sed -n '2,/^set/p' "$0" | sed '$d' >&2; exit 2 ;;
esac
