-- Takes over the sending for an aggregate: after a stop, when a hold is over, or when an event comes again whose answer was not sent.
-- KEYS  1 state, 2 outbox, 3 pending
-- ARGV  aggregate, owner, now, lease until, sending (1 when this process sends for it now), force (1: other processes are known to be dead)
-- Answer  {slots, hold until, {number, payload …}}; an empty list when there is nothing, or another is at it
local aggregate, owner, now, lease_until, sending, force = take(), take(), tonumber(take()), take(), take(), take()
local state, outbox, pending = KEYS[1], KEYS[2], KEYS[3]
local claims = call('HMGET', outbox, '@', '^')
if call('EXISTS', outbox) == 0 then
  call('ZREM', pending, aggregate)
  return { '', '', {} }
end
if claims[1] then
  local holder, till = string.match(claims[1], '^(.*) ([%d.]+)$')
  local busy = tonumber(till) > now
  if holder == owner then busy = sending == '1' elseif force == '1' then busy = false end
  if busy then return { '', '', {} } end
end
call('HSET', outbox, '@', owner .. ' ' .. lease_until)
call('ZADD', pending, lease_until, aggregate)
return { call('HGET', state, '#') or '', claims[2] or '', call('HGETALL', outbox) }
