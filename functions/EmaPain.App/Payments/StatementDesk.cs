using EmaPain.App.Casework;
using EmaPain.App.Ports;
using EmaPain.App.Staff;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Payments;

/// <summary>Gives out a person's statement; who asked leaves an audit row.</summary>
public sealed class StatementDesk(IParticipations participations, IStudies studies, PaySight sight, IAudit audit, TimeProvider time)
{
    public async Task<StaffAnswer> OfAsync(ParticipationKey key, StaffRequest request, CancellationToken cancel)
    {
        var answer = sight.Bar(key.Study, request) ?? await OfAsync(key, cancel);
        await audit.WriteAsync(answer.EntryOf(request, "payment-statement", key.ToString(), time.Now()), cancel);
        return answer;
    }

    private async Task<StaffAnswer> OfAsync(ParticipationKey key, CancellationToken cancel)
    {
        try
        {
            var person = (await participations.LoadAsync(key, cancel)).Participation;
            return person.EnrolledAt is null ? StaffAnswers.NotEnrolled(key)
                : new StaffAnswer.TextFile(
                    $"statement-{key.Participant}.html", "text/html", Hash: null,
                    new[] { Statement.Of(studies.Of(person), person, time.Now()) }.ToAsyncEnumerable());
        }
        catch (UnreadableParticipationException)
        {
            return UnreadableBooks.AnswerOf(key.Participant);
        }
    }
}
