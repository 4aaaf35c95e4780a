using EmaPain.App.Casework;
using EmaPain.App.Messages;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Judging;

/// <summary>Has money and alerts judged for an occasion as it stands; order and repetition of messages do not matter.</summary>
public sealed class OccasionJudgement(CaseDesk desk)
{
    public Task JudgeMoneyAsync(OccasionMessage message, CancellationToken cancel) => desk.DecideAsync(
        message.Participation, new Input.CompensationRequested(IdOf("compensation", message), message.Occasion, message.Revision), writer: null, cancel);

    public Task JudgeWorseningAsync(OccasionMessage message, CancellationToken cancel) => desk.DecideAsync(
        message.Participation, new Input.ScreeningRequested(IdOf("screening", message), message.Occasion, message.Revision), writer: null, cancel);

    private static InputId IdOf(string queue, OccasionMessage message) =>
        new(NameBasedId.Of(queue, message.Participation.ToString(), message.Occasion.Value, $"{message.Revision}").ToString());
}
