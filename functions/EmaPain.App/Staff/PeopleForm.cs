using System.Collections.Immutable;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Staff;

/// <summary>People who are to be enrolled, or of whom staff ask what that would come to.</summary>
public sealed record PeopleForm(ImmutableArray<PeopleForm.Person> People)
{
    /// <summary>One of them, with the form by which the person is enrolled.</summary>
    public sealed record Person(ParticipantId Participant, EnrolmentForm Form);
}
