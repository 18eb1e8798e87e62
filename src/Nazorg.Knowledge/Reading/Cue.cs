namespace Nazorg.Knowledge.Reading;

/// <summary>What a small word says about the number, the day or the hour beside it.</summary>
internal enum Cue
{
    Article,

    /// <summary>"op vrijdag".</summary>
    On,

    /// <summary>"om drie uur", "rond drie uur".</summary>
    At,

    /// <summary>"in de nacht".</summary>
    During,

    /// <summary>"over drie dagen".</summary>
    FromNow,

    /// <summary>"binnen een week".</summary>
    Within,

    /// <summary>"drie dagen geleden".</summary>
    Ago,

    /// <summary>"drie dagen later".</summary>
    Later,

    /// <summary>"een week later dan 16 maart".</summary>
    Than,

    /// <summary>"een week na 16 maart".</summary>
    After,
    Before,

    /// <summary>"de nacht van 9 op 10 maart".</summary>
    Of,

    /// <summary>"vorige week", "maandag jl."</summary>
    Last,

    /// <summary>"komende vrijdag", "vrijdag a.s."</summary>
    Coming,
    This,
    Next,
    Every,

    /// <summary>"begin volgende week".</summary>
    Begin,
    Middle,
    End,

    /// <summary>"7 t/m 13".</summary>
    Until,

    /// <summary>"Naar vrijdag".</summary>
    Toward,
    And,
    Or,

    /// <summary>"half drie", "een half uur".</summary>
    Half,
    OneAndAHalf,
    Quarter,

    /// <summary>"kwart over twee".</summary>
    Past,

    /// <summary>"kwart voor twee".</summary>
    To,
    OClock,
    Am,
    Pm,

    /// <summary>"een stuk of drie".</summary>
    About,
    Weekend,

    /// <summary>"goede morgen" is no day.</summary>
    Greeting,

    /// <summary>The number behind it is a name: "punt 12".</summary>
    Numbered,

    /// <summary>The number before it counts other things than time: "12 euro".</summary>
    Counted,

    /// <summary>May follow "de tiende" when a day is meant.</summary>
    GoesOn,
}

internal enum DayPart
{
    Morning,
    Afternoon,
    Evening,
    Night,
    Noon,
    Midnight,
}

internal enum TimeUnit
{
    Minute,
    Quarter,
    Hour,
    Day,
    Week,
    Fortnight,
    Month,
    Year,
}
