using EmaPain.Domain.Participations.Deciding;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Participations;

/// <summary>Decides what follows from anything that happens to a participant. Pure: same arguments, same decision.</summary>
public static class Engine
{
    /// <param name="study">The version of the study that the person takes part in.</param>
    /// <param name="participation">The state so far.</param>
    /// <param name="input">What happened.</param>
    /// <param name="now">The present, on the trial's clock.</param>
    public static Decision Decide(StudyDefinition study, Participation participation, Input input, Instant now)
    {
        var deliberation = new Deliberation(study, participation, input, now);
        if (participation.ErasedAt is null || !Erasing.IsTooLate(deliberation))
        {
            Follow(deliberation, input);
            Screened.Look(deliberation);
        }

        return deliberation.Conclude();
    }

    private static void Follow(Deliberation deliberation, Input input)
    {
        switch (input)
        {
            case Input.TextArrived text:
                WhenATextArrives.Decide(deliberation, text);
                break;
            case Input.TimeHasCome:
                WhenTimeHasCome.Decide(deliberation);
                break;
            case Input.TextTried tried:
                WhenATextWasTried.Decide(deliberation, tried);
                break;
            case Input.DeliveryReported report:
                WhenATextWasTried.Decide(deliberation, report);
                break;
            case Input.CompensationRequested request:
                WhenMoneyIsJudged.Decide(deliberation, request);
                break;
            case Input.PaymentApproved or Input.PaymentReported or Input.PaymentRestored:
                WhenMoneyIsPaid.Decide(deliberation);
                break;
            case Input.ScreeningRequested request:
                WhenWorseningIsJudged.Decide(deliberation, request);
                break;
            case Input.StaffRecorded record:
                WhenStaffRecord.Decide(deliberation, record);
                break;
            case Input.ArmDrawn drawn:
                Enrolling.Draw(deliberation, drawn.Arm);
                break;
            case Input.PeerTold told:
                WhenAPeerTells.Decide(deliberation, told.News);
                break;
            case Input.ErasureAsked:
                Erasing.Decide(deliberation);
                break;
            case Input.SurveyCompleted completed:
                WhenASurveyReports.Decide(deliberation, completed);
                break;
            case Input.SurveyFlagged flagged:
                WhenASurveyReports.Decide(deliberation, flagged);
                break;
            default:
                FollowOther(deliberation, input);
                break;
        }
    }

    /// <summary>Alerts, and texts of nobody known.</summary>
    private static void FollowOther(Deliberation deliberation, Input input)
    {
        switch (input)
        {
            case Input.AlertMailed mailed:
                WhenAnAlertIsHandled.Decide(deliberation, mailed);
                break;
            case Input.AlertMailArrived arrived:
                WhenAnAlertIsHandled.Decide(deliberation, arrived);
                break;
            case Input.AlertMailBounced bounced:
                WhenAnAlertIsHandled.Decide(deliberation, bounced);
                break;
            case Input.AlertTakenOn taken:
                WhenAnAlertIsHandled.Decide(deliberation, taken);
                break;
            case Input.AlertReachedNobody missing:
                WhenAnAlertIsHandled.Decide(deliberation, missing);
                break;
            case Input.AlertTextAsked asked:
                Paging.Decide(deliberation, asked);
                break;
            case Input.AlertRecorded record:
                WhenAnAlertIsRecorded.Decide(deliberation, record);
                break;
            case Input.TextUnjudged unjudged:
                WhenAStrayTextArrives.Decide(deliberation, unjudged);
                break;
            case Input.StrangerWrote stranger:
                WhenAStrayTextArrives.Decide(deliberation, stranger);
                break;
            case Input.UnanswerableWrote unanswerable:
                WhenAStrayTextArrives.Decide(deliberation, unanswerable);
                break;
            default:
                throw new InvalidOperationException($"The engine knows no {input.GetType().Name}.");
        }
    }
}
