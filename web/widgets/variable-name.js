const NAME = /^\p{L}[\p{L}\d_]*$/u;

/** Whether a text can be the name of a variable. @param {string} text */
export const isName = (text) => NAME.test(text);
