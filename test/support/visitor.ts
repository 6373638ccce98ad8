/** Somebody with a browser that knows no script: opens pages, fills in forms, presses buttons. */
export function createVisitor(site: string, headers: Readonly<Record<string, string>> = {}) {
  let at = '/';
  let status = 0;
  let page = '';
  let answered = new Headers();
  let form = new URLSearchParams();

  async function go(path: string, body?: URLSearchParams): Promise<void> {
    at = path;
    const response = await fetch(site + path, {
      redirect: 'manual',
      headers,
      ...(body && { method: 'POST', body }),
    });
    answered = response.headers;
    status = response.status;
    page = await response.text();
    const next = response.headers.get('location');
    if (next) return go(next);
    form = readForm(page);
  }

  return {
    site,
    open: (path: string) => go(path),
    /** Writes, chooses (an option's value), or ticks. */
    fill(answers: Readonly<Record<string, string | readonly string[]>>): void {
      for (const [name, given] of Object.entries(answers)) {
        form.delete(name);
        for (const value of [given].flat()) form.append(name, value);
      }
    },
    /** Chooses what is to be confirmed by its words, of this question or the first that has it. */
    choose(label: string, question = ''): void {
      const found = [
        ...page.matchAll(/<input type="radio" name="([^"]+)" value="([^"]+)"[^>]*><span>([^<]*)<\/span>/g),
      ];
      const option = found.find(([, name, , words]) => name?.startsWith(question) && plain(words ?? '') === label);
      if (!option) throw new Error(`no "${label}" among ${found.map((one) => one[3]).join(', ')}`);
      form.set(plain(option[1] ?? ''), plain(option[2] ?? ''));
    },
    /** Sends the form by the button with these words. */
    async press(label: string): Promise<void> {
      const buttons = [...page.matchAll(/<form[^>]*action="([^"]*)"[^>]*>|<button([^>]*)>([^<]*)<\/button>/g)];
      let action = at;
      for (const [, inForm, attributes = '', words = ''] of buttons) {
        if (inForm !== undefined) action = plain(inForm);
        else if (plain(words) === label) {
          const body = new URLSearchParams(form);
          const name = /name="([^"]*)"/.exec(attributes)?.[1];
          if (name) body.set(name, /value="([^"]*)"/.exec(attributes)?.[1] ?? '');
          return go(action, body);
        }
      }
      throw new Error(`no button "${label}"`);
    },
    /** Sends the form as it is, whatever its button says. */
    send: (path: string, body: URLSearchParams) => go(path, body),
    form: () => new URLSearchParams(form),
    link: (label: string) => plain(new RegExp(`<a [^>]*href="([^"]*)"[^>]*>${label}</a>`).exec(page)?.[1] ?? ''),
    /** What is read on the page, in lines. */
    lines: () =>
      plain(
        page
          .replace(/<style>[\s\S]*?<\/style>|<title>.*?<\/title>|<div class="trap"[\s\S]*?<\/div>/g, '')
          .replace(
            /<(?:\/?(?:p|li|h\d|div|legend|label|section|button|fieldset|form|ul|header|main|footer|a)\b)[^>]*>/g,
            '\n',
          )
          .replace(/<[^>]+>/g, ''),
      )
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    at: () => at,
    status: () => status,
    headers: () => answered,
    source: () => page,
  };
}

export type Visitor = ReturnType<typeof createVisitor>;

/** What a browser would send of the page's forms: those of a page of ours never share a name. */
function readForm(page: string): URLSearchParams {
  const form = new URLSearchParams();
  for (const [, attributes = ''] of page.matchAll(/<input ([^>]*)>/g)) {
    const get = (name: string) => plain(new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? '');
    const isChoice = ['radio', 'checkbox'].includes(get('type'));
    if (!isChoice || /\schecked/.test(attributes)) form.append(get('name'), get('value'));
  }
  return form;
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
