### Every word that participants and organizers read. A key is its area, a hyphen, and what it says. Checked by `npm run check`.

## General

words-missing = Sorry, this text is not available yet.
