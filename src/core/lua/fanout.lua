-- One step of sending one thing to many: records what became of those in hand, and hands out the next.
-- KEYS  1 progress (hash), 2 audience (list of "chat registration", perhaps with more behind a second space), 3 results (hash by position),
--       4 retry (sorted set by time), 5 left (hash by registration: "time result", the result as the table keeps it)
-- ARGV  owner, lane, step (a number that grows in its lane), now, want, begin (1: take over from whoever was at it),
--       then for each outcome: member, code, value
-- A member is "position:attempts:doubt"; doubt is 1 where the message may have been sent already. Codes: s sent, d sent, perhaps twice, b unreachable,
-- f failed, l later (value: "time member"), n not tried.
-- progress: o owner, st status (go, pause, stop), n next position, r retries waiting, x 1 when somebody has left, s d b f k counts, "l<lane>" step and
-- members in hand.
-- Answer  {state, time, entry, audience, …}: -1 another has taken over, 0 paused or stopped, 1 go on, 2 nothing before that time, 3 nothing is left
local call = redis.call
local progress, audience, results, retry, left = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local owner, lane, step, now, want, begin = ARGV[1], 'l' .. ARGV[2], ARGV[3], ARGV[4], tonumber(ARGV[5]), ARGV[6] == '1'

local names = { 'o', 'st', 'n', 'r', 'x', 's', 'd', 'b', 'f', 'k', lane }
local read = call('HMGET', progress, unpack(names))
local have = {}
for i = 1, #names do have[names[i]] = read[i] or '' end
local changed = {}
local function put(name, value)
  have[name] = value
  changed[name] = value
end
local function count(name, by) put(name, string.format('%d', (tonumber(have[name]) or 0) + by)) end

local function split(text)
  local list = {}
  for part in string.gmatch(text, '[^,]+') do list[#list + 1] = part end
  return list
end

-- The entries of the audience behind members, in one read where they stand side by side.
local function lines_of(members)
  local positions, together = {}, true
  for i, member in ipairs(members) do
    positions[i] = tonumber(string.match(member, '^%d+'))
    together = together and positions[i] == positions[1] + i - 1
  end
  if together then return call('LRANGE', audience, positions[1], positions[#positions]) end
  local lines = {}
  for i, position in ipairs(positions) do lines[i] = call('LINDEX', audience, position) end
  return lines
end

-- What a dead process had in hand may have been sent: it is sent again at once, and said to be in doubt.
if begin and have.o ~= owner then
  local all = call('HGETALL', progress)
  for i = 1, #all, 2 do
    if string.sub(all[i], 1, 1) == 'l' then
      local members = split(string.match(all[i + 1], ' (.*)$') or '')
      for _, member in ipairs(members) do
        call('ZADD', retry, now, (string.gsub(member, '%d$', '1')))
        count('r', 1)
      end
      put(all[i], '')
    end
  end
  put('o', owner)
elseif have.o ~= owner then
  return { -1 }
end

local hand_step, hand = string.match(have[lane], '^(%S+) (.*)$')
local members, lines = {}, nil
if hand_step == step then
  members = split(hand)
  if #members > 0 then lines = lines_of(members) end
else
  local written = {}
  for i = 7, #ARGV, 3 do
    local member, code, value = ARGV[i], ARGV[i + 1], ARGV[i + 2]
    if code == 'n' then
      call('ZADD', retry, now, member)
      count('r', 1)
    elseif code == 'l' then
      local at, again = string.match(value, '^(%S+) (.*)$')
      call('ZADD', retry, at, again)
      count('r', 1)
    else
      written[#written + 1] = string.match(member, '^%d+')
      written[#written + 1] = code .. value
      count(code, 1)
    end
  end

  if have.st == 'go' and want > 0 then
    if (tonumber(have.r) or 0) > 0 then
      members = call('ZRANGEBYSCORE', retry, '-inf', now, 'LIMIT', 0, want)
      if #members > 0 then
        call('ZREM', retry, unpack(members))
        count('r', -#members)
      end
    end
    if #members < want then
      local from = tonumber(have.n) or 0
      local next = call('LRANGE', audience, from, from + want - #members - 1)
      -- All of them are fresh: their lines need not be read again.
      if #members == 0 then lines = next end
      for i = 1, #next do members[#members + 1] = (from + i - 1) .. ':0:0' end
      if #next > 0 then put('n', string.format('%d', from + #next)) end
    end
  end

  if #members > 0 and not lines then lines = lines_of(members) end
  -- Who has left meanwhile gets nothing any more.
  if have.x == '1' and #members > 0 then
    local registrations, staying, theirs = {}, {}, {}
    for i, line in ipairs(lines) do registrations[i] = string.match(line, '^%S+ (%S+)') end
    local gone = call('HMGET', left, unpack(registrations))
    for i, member in ipairs(members) do
      if gone[i] then
        local result = string.match(gone[i], ' (.*)$')
        written[#written + 1] = string.match(member, '^%d+')
        written[#written + 1] = result
        count(string.sub(result, 1, 1), 1)
      else
        staying[#staying + 1] = member
        theirs[#theirs + 1] = lines[i]
      end
    end
    members, lines = staying, theirs
  end
  if #written > 0 then call('HSET', results, unpack(written)) end
  -- Also of an empty hand: a repetition must not count what was recorded with it.
  put(lane, step .. ' ' .. table.concat(members, ','))
end

local writes = {}
for name, value in pairs(changed) do
  writes[#writes + 1] = name
  writes[#writes + 1] = value
end
if #writes > 0 then call('HSET', progress, unpack(writes)) end

local answer = { 1, '' }
if #members > 0 then
  for i, line in ipairs(lines) do
    answer[#answer + 1] = members[i]
    answer[#answer + 1] = line
  end
  return answer
end
if have.st ~= 'go' then return { 0, '' } end
if (tonumber(have.r) or 0) > 0 then
  local soonest = call('ZRANGE', retry, 0, 0, 'WITHSCORES')
  return { 2, soonest[2] }
end
if (tonumber(have.n) or 0) < call('LLEN', audience) then return { 1, '' } end
return { 3, '' }
