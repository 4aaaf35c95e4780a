using EmaPain.Domain.Ids;

namespace EmaPain.App.Ports;

/// <summary>A person's contact as it is kept.</summary>
/// <param name="Contact">The contact.</param>
/// <param name="Enrolment">The input that it came with.</param>
/// <param name="Version">As read.</param>
public sealed record KeptContact(Contact Contact, InputId Enrolment, string Version);
