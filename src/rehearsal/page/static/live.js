const SLOWEST = 5000;

/**
 * Listens for news and knows whether the server is there. A browser takes up a lost line again by itself, but gives up after an HTTP error;
 * then a new line is opened here, sooner at first and at most every five seconds.
 */
export function listen({ onNews, onUp, onDown }) {
  let wait = 500;

  function open() {
    const source = new EventSource('/gladi/events');
    source.onopen = () => {
      wait = 500;
      onUp();
    };
    source.onmessage = (event) => onNews(JSON.parse(event.data));
    source.onerror = () => {
      onDown();
      source.close();
      setTimeout(open, wait);
      wait = Math.min(SLOWEST, wait * 2);
    };
  }

  open();
}
