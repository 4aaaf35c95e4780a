using System.Collections.Immutable;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Staff;

/// <summary>People of whom staff ask what enrolling them would come to.</summary>
public sealed record EnrolmentCheckForm(ImmutableArray<EnrolmentCheckForm.Person> People)
{
    /// <summary>One of them, with the form by which the person would be enrolled.</summary>
    public sealed record Person(ParticipantId Participant, EnrolmentForm Form);
}
