#!/bin/sh
# Which code a post has, by curl: classify.sh http://localhost:8080
set -eu
curl --silent --fail-with-body \
  --header 'Content-Type: application/json' \
  --header 'Accept-Language: ru' \
  --data '{"title": "Заведующий складом", "institution": "Военный госпиталь г. Аягоз"}' \
  "$1/api/v1/classify?why=false"
