-- Copies all keys that match, as they stand at one moment. For one server: in a Cluster no script sees all keys.
-- KEYS  none
-- ARGV  pattern
-- Answer  {key, when it expires (epoch ms; -1 never), value as DUMP gives it, …}
local copy, known, cursor = {}, {}, '0'
repeat
  local page = redis.call('SCAN', cursor, 'MATCH', ARGV[1], 'COUNT', 1000)
  cursor = page[1]
  for _, key in ipairs(page[2]) do
    local value = not known[key] and redis.call('DUMP', key)
    if value then
      known[key] = true
      copy[#copy + 1] = key
      copy[#copy + 1] = redis.call('PEXPIRETIME', key)
      copy[#copy + 1] = value
    end
  end
until cursor == '0'
return copy
