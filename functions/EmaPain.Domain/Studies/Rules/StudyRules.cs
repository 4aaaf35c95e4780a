using System.Collections.Immutable;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>All rules, in the order in which their issues are reported.</summary>
public static class StudyRules
{
    public static ImmutableArray<IStudyRule> All { get; } =
    [
        new ListsAreNotEmpty(),
        new NumbersArePositive(),
        new LanguagesAreCodes(),
        new IdsAreUnique(),
        new StudyIdIsNotReserved(),
        new IdsAreSpelled(),
        new ItemsBelongToTheirInstrument(),
        new ScalesAscend(),
        new ReferencesExist(),
        new ZeroWordsNeedZero(),
        new ItemNamesAreDistinct(),
        new WordingsAreComplete(),
        new FillingsAreKnown(),
        new TextsFitSegments(),
        new CrisisTextsNameHelp(),
        new HelpTextSaysAll(),
        new FirstTextSaysAll(),
        new NoRevealingWords(),
        new AnswersAreNoKeywords(),
        new SenderNumbersAreOwn(),
        new SiteZonesExist(),
        new TextingHoursHoldChoices(),
        new WeeksAscend(),
        new AnchorsFit(),
        new BurstsFit(),
        new OccasionIdsAreUnique(),
        new StepsFitTheKind(),
        new SurveysFit(),
        new InvitationsLeaveChoice(),
        new SuicideItemsAreFlagged(),
        new WindowsDoNotOverlap(),
        new RemindersComeInTheWindow(),
        new RemindersAscend(),
        new AnswerWithinNeedsNextStep(),
        new CompensationFieldsFit(),
        new CompensationOccasionsFit(),
        new CapHoldsLargestRule(),
        new CapCanBeReached(),
        new AlertFieldsFit(),
        new MeasuresExist(),
        new ClausesSaySomething(),
        new ThresholdsLieOnTheScale(),
        new EveryBaselineCanWorsen(),
        new BaselineOccasionIsAsked(),
        new AlertLevelsArePlanned(),
        new CrisisAndDistressAreWatched(),
        new StateStaysSmall(),
    ];
}
