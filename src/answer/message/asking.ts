/** Whether a sentence wants something to be known or opened, or only tells. */

const QUESTION =
  /\?|^\W{0,3}(?:(?:so|and|but|hi|hey|hello|also|ok|team|all|guys|folks)[, ]{1,2}){0,3}(?:what|which|whats|who|where|why|how|is|are|was|does|do(?! ?n[o'])|did|can|could|should|shall|will|would|must|has|have|any(?:one|body)|some(?:one|body)|please|pls)\b/i;
const WONDERING =
  /\b(?:(?:what|which) (?:\w+ ){0,3}ports?|wonder(?:ing)?|any(?:one|body) know|(?:don'?t|not) know (?:what|which|if)|(?:tell|remind|ask(?:ed|ing)?) (?:me|us|you)?|question|ports? (?:for|of))\b/i;
/** Somebody is to open something. */
const REQUEST =
  /\b(?:need(?:s|ed|ing)?|requires?|required|requesting|request|open(?:ed|ing|s)?|allow(?:ed|ing|s)?|permit(?:ted)?|unblock(?:ed)?|whitelist(?:ed)?|allowlist(?:ed)?|rules?|acl|through the firewall)\b/i;
/** Something does not get through. */
const TROUBLE =
  /\b(?:down|lost|losing|loses|block(?:ed|ing|s)?|den(?:y|ied|ies)|dropp(?:ed|ing)|drops?|refus(?:ed|es|ing)|reject(?:ed|s|ing)?|time[sd]?[ -]?outs?|timing out|unreachable|reach(?:es|ed|able)?|connect(?:s|ed|ing|ion|ions|ivity)?|fail(?:s|ed|ing|ure)?|flap(?:s|ped|ping)?|broken|broke|not (?:work|respond)ing|(?:does|is|are|do)(?: not|n'?t) (?:work|sync|replicat)\w{0,4}|filter(?:ed|ing|s)?|firewall(?:s|ed)?)\b/i;

export const asks = (text: string): boolean => QUESTION.test(text) || WONDERING.test(text);
export const requests = (text: string): boolean => REQUEST.test(text);
export const isInTrouble = (text: string): boolean => TROUBLE.test(text);

/** Those who look after a thing, and what is written or held about it: not the thing itself. */
const PEOPLE =
  /\b(?:teams?|guys?|folks|people|engineers?|consultants?|colleagues?|contacts?|vendors?|reps?|meetings?|training|workshops?|webinars?|slides|presentations?|invoices?|contracts?|renewals?|budget|audits?|tickets?|vacation|holidays?|lunch|birthday)\b/i;
export const isAboutPeople = (text: string): boolean => PEOPLE.test(text);

const words = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Keywords, as one types them to the bot itself. */
export const isShort = (text: string, most = 4): boolean => words(text) <= most;

const NEEDED = `(?:needs?|needed|uses?|used|using|requires?|opens?|opened|allows?|allowed|permits?|blocks?|blocked|blocking|filters?|filtered|denies|denied|drops?|dropped|closed|listens?|listening)`;

/** `needs 28769`, `is 443 open`, `what is 31784 for`: the verb says that the number is a port. */
export const isUsedAsPort = (text: string, port: string): boolean =>
  new RegExp(
    String.raw`\b(?:${NEEDED}|behind|speaks?|(?:connect|reach|respond|talk|telnet|traffic|refuse|timeout)\w{0,4} on)(?: (?:on|also|for|the|is|are|to|open|up)){0,2}(?: \d{1,5}(?:,| and| or| &)){0,6} ${port}\b(?! \w{3,}s\b)|\b(?:what|who|why)(?:'?s| is| are| does| uses| needs)? ${port}(?: (?:for|used|needed|about|do|doing|open|good|in|on|again)\b|\W{0,2}$)|(?<![\w.])${port} (?:is |are |was |be |been |gets? |still |also ){0,3}(?:${NEEDED}|open|necessary|required)\b`,
    "i",
  ).test(text);
