using EmaPain.App.Staff;
using EmaPain.Domain.Ids;

namespace EmaPain.Cli.Importing;

/// <summary>Somebody on the list, with the form by which the person is enrolled.</summary>
internal sealed record Person(int Line, ParticipantId Participant, EnrolmentForm Form);
