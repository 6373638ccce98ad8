-- Writes what was decided, all of it or nothing: state, event ids, effects, due times, collections, and the events taken from an inbox.
-- KEYS  1 state, 2 outbox, 3 pending (sorted set: aggregate by time), 4 due (sorted set), 5 inbox, 6 the inbox's lease, 7… collections and lookups
-- ARGV  aggregate, expected version ('' for none), schema, owner (this process), sending (1 when it is sending for this aggregate now),
--       now, lease until, tombstone time ('' for none), inbox token ('' for none), events to take from the inbox,
--       ids (list; '' is not remembered), set (list of name, value …), delete (list),
--       effects (list of number, payload …; a payload begins with s, n or e), due (list of what, time or '' …), operations (calls),
--       and for a refusal: fields (list), lookups (calls)
-- Answer  refused: {0, snapshot}: an id is known already, or the version is another
--         lost:    {-1}: the events were taken from the inbox already, or its lease is another's by now
--         done:    {1, 0 nothing to send or another sends | 1 send what was given | 2 send the list, slots, hold until, {number, payload …}}
local aggregate, expected, schema, owner, sending = take(), take(), take(), take(), take()
local now, lease_until, tombstone = tonumber(take()), take(), take()
local token, taken = take(), tonumber(take())
local ids, set, delete, effects, due = take_ids(), take_list(), take_list(), take_list(), take_list()
local operations, fields, lookups = take_calls(), take_list(), take_calls()
local state, outbox, pending = KEYS[1], KEYS[2], KEYS[3]

if token ~= '' and call('GET', KEYS[6]) ~= token then return { -1 } end

local own = call('HMGET', state, '~', '#', '~0', '~1', '~2', '~3', '~4')
local chunks = {}
for i = 1, 5 do chunks[i] = own[i + 2] or '' end
local version = string.match(own[1] or '', '^[^:]*')
if version ~= expected or string.find(seen(chunks, ids), '1', 1, true) then
  return { 0, snapshot(state, outbox, ids, fields, lookups) }
end

-- What a wrong decision could make fail comes first, because Redis takes nothing back.
run(operations)
for i = 1, #due, 2 do
  local member = aggregate .. ' ' .. due[i]
  if due[i + 1] == '' then call('ZREM', KEYS[4], member) else call('ZADD', KEYS[4], due[i + 1], member) end
end

local next_version = string.format('%.0f', (tonumber(version) or 0) + 1)
local writes = { '~', next_version .. ':' .. schema }
if tombstone ~= '' then
  call('DEL', state)
  writes[3], writes[4] = '~t', tombstone
elseif #delete > 0 then
  in_parts('HDEL', state, delete)
end

-- The ring: the newest ids in ~0; a full chunk moves on, and the oldest falls off, so that at least the last 32 are known.
for i = 1, #ids do
  local id = ids[i]
  if id ~= '' and #chunks[1] >= CHUNK then
    table.remove(chunks)
    table.insert(chunks, 1, '')
  end
  chunks[1] = chunks[1] .. id
end
for i = 1, 5 do
  if chunks[i] ~= '' and (tombstone ~= '' or chunks[i] ~= own[i + 2]) then
    writes[#writes + 1] = CHUNKS[i]
    writes[#writes + 1] = chunks[i]
  end
end
for i = 1, #set do writes[#writes + 1] = set[i] end
in_parts('HSET', state, writes)

-- The token is spent: sent again, this commit must not take the next events.
if token ~= '' then
  call('LTRIM', KEYS[5], taken, -1)
  call('SET', KEYS[6], owner .. ' -', 'KEEPTTL')
end

if call('EXISTS', outbox) == 0 then
  if #effects == 0 then return { 1, 0 } end
  effects[#effects + 1] = '@'
  effects[#effects + 1] = owner .. ' ' .. lease_until
  in_parts('HSET', outbox, effects)
  call('ZADD', pending, lease_until, aggregate)
  return { 1, 1, own[2] or '' }
end

-- A newer screen replaces an older one that is not known to have arrived; the end drops all words, but no event for another aggregate.
local dropped = tombstone ~= '' and '^[sn]' or nil
for i = 2, #effects, 2 do
  if not dropped and string.sub(effects[i], 1, 1) == 's' then dropped = '^s' end
end
if dropped then
  local entries = call('HGETALL', outbox)
  for i = 1, #entries, 2 do
    if string.find(entries[i + 1], dropped) and tonumber(entries[i]) then call('HDEL', outbox, entries[i]) end
  end
end
in_parts('HSET', outbox, effects)

-- One process at a time sends for an aggregate; another's unexpired claim is respected, it will see what was added.
local claims = call('HMGET', outbox, '@', '^')
if claims[1] then
  local holder, till = string.match(claims[1], '^(.*) ([%d.]+)$')
  local busy = tonumber(till) > now
  if holder == owner then busy = sending == '1' end
  if busy then return { 1, 0 } end
end
call('HSET', outbox, '@', owner .. ' ' .. lease_until)
call('ZADD', pending, lease_until, aggregate)
return { 1, 2, own[2] or '', claims[2] or '', call('HGETALL', outbox) }
