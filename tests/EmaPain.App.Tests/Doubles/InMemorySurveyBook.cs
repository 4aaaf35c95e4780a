using System.Collections.Concurrent;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Tests.Doubles;

public sealed class InMemorySurveyBook : ISurveyBook
{
    private readonly ConcurrentDictionary<SurveyId, InvitedTo> invitations = [];

    public Task EnterAsync(SurveyId survey, ParticipationKey key, OccasionId occasion, CancellationToken cancel)
    {
        invitations[survey] = new InvitedTo(key, occasion);
        return Task.CompletedTask;
    }

    public Task<InvitedTo?> FindAsync(SurveyId survey, CancellationToken cancel) => Task.FromResult(invitations.GetValueOrDefault(survey));
}
