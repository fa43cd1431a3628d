namespace ModelCard.Tests.Sources.Upstream;

/// <summary>A card as an owner on the Hub might have written it, with all that is hard to quote.</summary>
internal static class UpstreamCardText
{
    public const string Id = "films/tone-base";
    public const string Commit = "86b5e0934494bd15c9632b12f734a8a67f723594";

    public const string Whole = """
        ---
        license: cc-by-nc-4.0
        language: en
        pipeline_tag: text-classification
        library_name: transformers
        tags: [pytorch, films]
        base_model: google-bert/bert-base-uncased
        base_model_relation: finetune
        datasets: [stanfordnlp/imdb]
        metrics: [f1]
        model-index:
        - name: tone-base
          results:
          - task: {type: text-classification}
            dataset: {type: stanfordnlp/imdb, name: IMDb, split: test}
            metrics:
            - {type: accuracy, value: 0.93}
        ---

        # Model Card for Tone

        Says whether a review is kind.

        ## Model Details

        - **Developed by:** Ada Lovelace
        - **Funded by:** [More Information Needed]

        ## Uses

        ### Direct Use

        Sorting reviews, see [the demo](demo/app.py).

        ### Out-of-Scope Use

        Judging people.

        ## Bias, Risks, and Limitations

        Irony is taken at its word.

        ### Recommendations

        Have a person read what matters.

        ## Training Details

        ### Training Data

        Reviews of films.<!-- internal: ask Ben -->

        | year | rows |
        |---|---|
        | 2011 | 25000 |

        How they were loaded:

        ```python
        # a comment, no heading
        load("imdb")
        ```

        ### Training Procedure

        Trained in two stages. See [the log](./logs/run.txt#last) and ![curve](curve.png).

        #### Stage one

        [More Information Needed]

        #### Stage two of training

        Ten epochs.

        ### Training Hyperparameters

        - **learning_rate:** 2e-05
        - **Training regime:** fp16

        ## Evaluation

        ### Results

        It does well: $$F_1 = 0.9$$

        ## Citation

        **BibTeX:**

        ```bibtex
        @misc{tone}
        ```

        ## Model Card Contact

        ada@example.com

        """;

    public static TestCard Card(string? upstream = Whole, string? sidecar = null)
    {
        var card = new TestCard(sidecar);
        if (upstream is not null)
        {
            card.Write("upstream/README.md", upstream);
        }

        card.Request.Upstream = "upstream/README.md";
        card.Request.UpstreamId = Id;
        card.Request.UpstreamRevision = Commit;
        return card;
    }
}
