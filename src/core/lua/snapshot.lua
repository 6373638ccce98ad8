-- Included before load.lua and commit.lua: reads an aggregate as both return it.
-- State fields that begin with ~ # ! are the store's own: ~ "version:schema", ~0..~4 the ring of event ids (6 bytes each),
-- # "slot=message id;…", ! the last recorded failure of a send, ~t the time of the tombstone.

local call = redis.call

-- The arguments come as one string, each ended by a NUL, because forty of them cost the client more than all the rest of a call.
local ARGV, packed = {}, ARGV[1]
for argument in string.gmatch(packed, '([^%z]*)%z') do ARGV[#ARGV + 1] = argument end

-- The position of the last argument read.
local position = 0
local function take()
  position = position + 1
  return ARGV[position]
end
local function take_list()
  local from = position + 1
  local list = {}
  position = from + tonumber(ARGV[from])
  for i = 1, position - from do list[i] = ARGV[from + i] end
  return list
end

-- Event ids come as 12 hexadecimal digits and are kept as 6 bytes.
local function take_ids()
  local ids = take_list()
  for i = 1, #ids do
    if ids[i] ~= '' then ids[i] = struct.pack('>I6', tonumber(ids[i], 16)) end
  end
  return ids
end

-- Commands given as: count, then for each the command, the index of its key in KEYS, and its further arguments as a list.
local function take_calls()
  local calls = {}
  for i = 1, tonumber(take()) do
    local command = take()
    local key = KEYS[tonumber(take())]
    local arguments = take_list()
    calls[i] = { command, key, arguments }
  end
  return calls
end
local function run(calls)
  local answers = {}
  for i = 1, #calls do
    local answer = call(calls[i][1], calls[i][2], unpack(calls[i][3]))
    if type(answer) == 'table' and answer.ok then answer = answer.ok end
    answers[i] = answer
  end
  return answers
end

-- Lua takes no more than some thousands of arguments at once. The parts are of even length, so that pairs stay together.
local function in_parts(command, key, list)
  for from = 1, #list, 4000 do call(command, key, unpack(list, from, math.min(from + 3999, #list))) end
end

local CHUNKS = { '~0', '~1', '~2', '~3', '~4' }
local CHUNK = 48

-- Which of the ids the ring holds, as a string of 0 and 1.
local function seen(chunks, ids)
  local ring = table.concat(chunks, '', 1, 5)
  local found = {}
  for i = 1, #ids do
    local at = ids[i] ~= '' and string.find(ring, ids[i], 1, true)
    -- Across the border of two others it is none.
    while at and at % 6 ~= 1 do at = string.find(ring, ids[i], at + 1, true) end
    found[i] = at and '1' or '0'
  end
  return table.concat(found)
end

-- {meta, seen, slots, failure, tombstone, unsent (0 or 1), fields, lookups}; fields '*' alone gives names and values of all.
local function snapshot(state, outbox, ids, fields, lookups)
  local all = fields[1] == '*'
  local own = call('HMGET', state, '~', '#', '!', '~t', '~0', '~1', '~2', '~3', '~4', unpack(all and {} or fields))
  local ring = {}
  for i = 1, 5 do ring[i] = own[i + 4] or '' end
  local values = {}
  if all then values = call('HGETALL', state) end
  for i = 10, #own do values[i - 9] = own[i] end
  local found = run(lookups)
  return { own[1] or '', seen(ring, ids), own[2] or '', own[3] or '', own[4] or '', call('EXISTS', outbox), values, found }
end
