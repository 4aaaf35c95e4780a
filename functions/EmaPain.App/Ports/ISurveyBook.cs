using EmaPain.Domain.Ids;

namespace EmaPain.App.Ports;

/// <summary>Whose invitation an opaque survey id stands for.</summary>
public interface ISurveyBook
{
    /// <summary>Enters an invitation; entering it again changes nothing.</summary>
    Task EnterAsync(SurveyId survey, ParticipationKey key, OccasionId occasion, CancellationToken cancel);

    /// <summary>The invitation; nothing if there is none of that id.</summary>
    Task<InvitedTo?> FindAsync(SurveyId survey, CancellationToken cancel);
}
