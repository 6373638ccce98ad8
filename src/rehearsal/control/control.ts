import { isDeepStrictEqual } from 'node:util';
import type { Calls } from '#rehearsal/calls.ts';
import { chatView } from '#rehearsal/control/chat-view.ts';
import { moveClock } from '#rehearsal/control/clock.ts';
import { addToGroup } from '#rehearsal/control/group.ts';
import { completePerson, personView } from '#rehearsal/control/people.ts';
import { setStage } from '#rehearsal/control/stage.ts';
import { doTap } from '#rehearsal/control/tap.ts';
import { doContact, doFile, doThing } from '#rehearsal/control/things.ts';
import { type Control, ControlError, type Deed, type Done } from '#rehearsal/control/types.ts';
import { doBlock, doEdit, doForward, doStart, doText } from '#rehearsal/control/words.ts';
import type { Faults } from '#rehearsal/faults.ts';
import type { BotState } from '#rehearsal/state/state.ts';
import type { World } from '#rehearsal/state/world.ts';

/** The control in process; see {@link Control}. */
export function createControl(world: World, faults: Faults, calls: Calls): Control {
  function findBot(id: number | undefined): BotState {
    const bot = id === undefined ? world.state.bots.values().next().value : world.state.bots.get(id);
    if (!bot) throw new ControlError('there is no such bot');
    return bot;
  }

  function act(deed: Deed): Done {
    const bot = findBot(deed.bot);
    const person = world.state.people.get(deed.person);
    if (!person) throw new ControlError('there is no such person');
    const { action } = deed;
    if (action?.type === 'add_to_group') return addToGroup(world, faults, bot, person, action);
    const stage = setStage(world, faults, bot, person, deed.chat ?? person.id);
    switch (action?.type) {
      case 'text':
        return doText(stage, action);
      case 'start':
        return doStart(stage, action);
      case 'tap':
        return doTap(stage, action);
      case 'contact':
        return doContact(stage, action);
      case 'file':
        return doFile(stage, action);
      case 'sticker':
      case 'location':
      case 'poll':
      case 'dice':
      case 'animation':
        return doThing(stage, action.type);
      case 'edit':
        return doEdit(stage, action);
      case 'forward':
        return doForward(stage, action);
      case 'block':
      case 'unblock':
        return doBlock(stage, action.type === 'block');
    }
    throw new ControlError('there is no such action');
  }

  return {
    people(bot) {
      const it = findBot(bot);
      return [...world.state.people.values()].map((person) => personView(it, person));
    },
    addPerson(input) {
      const person = completePerson(world, input);
      // The page adds its cast whenever it is opened.
      if (!isDeepStrictEqual(person, world.state.people.get(person.id))) world.commit([{ op: 'person', person }]);
      return personView(findBot(undefined), person);
    },
    do: act,
    chat(id, options = {}) {
      return chatView(world, findBot(options.bot), id, options.since ?? 0, options.person ?? id);
    },
    onEvent(listener) {
      return world.watch({
        chat(bot, chat) {
          listener({ chat, seq: bot.chats.get(chat)?.seq ?? 0 });
        },
      });
    },
    clock: () => ({ now: world.now() }),
    moveClock: (move) => moveClock(world, move),
    onClock: (listener) => world.watch({ clock: () => listener({ now: world.now() }) }),
    file(fileId) {
      const file = world.state.files.get(fileId);
      return file && { bytes: world.bytes.get(file.n), name: file.name, mime: file.mime };
    },
    setFaults(spec) {
      try {
        faults.set(spec);
      } catch (error) {
        throw error instanceof RangeError ? new ControlError(error.message) : error;
      }
    },
    clearFaults: () => faults.set({}),
    calls: (since = 0) => calls.since(since),
    reset() {
      world.commit([{ op: 'clear' }]);
      world.bytes.clear();
      faults.set({});
      calls.clear();
    },
  };
}
