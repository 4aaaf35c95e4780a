using EmaPain.Domain.Ids;

namespace EmaPain.App.Ports;

/// <summary>A contact that is in force as soon as an input is committed, and never if it is not.</summary>
/// <param name="Contact">The new contact.</param>
/// <param name="Input">The input that changes the phone.</param>
public sealed record ContactProposal(Contact Contact, InputId Input);
