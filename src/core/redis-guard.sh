# Runs a private Redis and ends it when the program that started it is gone, however it went.
#   arguments: the server's temporary folder (removed at the end), then the server's command line
#   input:     a pipe from the program; nothing is written to it, its end is the sign
#   fd 3:      the named pipe that tells others that this guard or its server lives; the server inherits it
# Ends with the server's own status, at once when the server dies by itself.
trap '' HUP INT TERM
folder=$1
shift
: > "$folder/open"
exec 4<&0
"$@" < /dev/null 4<&- &
server=$!
# Some shells report the end of what they started; that is not to hide the server's own last words in the log.
exec 2> /dev/null
{
  read -r _
  rm -f "$folder/open"
  kill "$server"
  seconds=0
  while [ "$seconds" -lt 10 ] && kill -0 "$server"; do
    sleep 1
    seconds=$((seconds + 1))
  done
  kill -9 "$server"
} <&4 3<&- 4<&- &
watcher=$!
exec 4<&-
wait "$server"
status=$?
kill -9 "$watcher"
[ -e "$folder/open" ] || rm -rf "$folder"
exit "$status"
