using EmaPain.App.Ports;

namespace EmaPain.App.Casework;

/// <summary>Whoever wrote the text that is answered: also somebody who is in no contact book.</summary>
/// <param name="Phone">The phone to answer.</param>
/// <param name="Letter">Where the text lies in the inbox. A queue message names the letter and never the phone.</param>
public sealed record Writer(PhoneNumber Phone, InboxKey Letter);
