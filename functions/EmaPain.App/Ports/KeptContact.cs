using System.Collections.Immutable;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Ports;

/// <summary>A person's contact as it is kept.</summary>
/// <param name="Contact">The contact.</param>
/// <param name="Enrolment">The input that it came with: of the enrolment, or of a change of phone.</param>
/// <param name="Version">As read.</param>
/// <param name="Next">A new phone whose change is being decided, or was and is not settled yet.</param>
public sealed record KeptContact(Contact Contact, InputId Enrolment, string Version, ContactProposal? Next = null)
{
    /// <summary>What was the contact before, and may lie in the inbox still; an erasure finds it by this.</summary>
    public ImmutableArray<Contact> Former { get; init; } = [];

    /// <summary>The former contacts once a person has this one.</summary>
    public static ImmutableArray<Contact> FormerOf(KeptContact? before, Contact now) =>
        before is null ? [] : [.. before.Former.Append(before.Contact).Distinct().Where(contact => contact != now)];

    /// <summary>The contact that a person has by his or her state.</summary>
    public Contact Of(Participation person) => Next is { } next && person.PhoneInput == next.Input ? next.Contact : Contact;
}
